FROM registry.test/tools:1
ARG ARCH=amd64
ARG TERRAFORM_VERSION=1.9.8
RUN curl -fLo /tmp/terraform.zip \
      https://releases.example.com/terraform/${TERRAFORM_VERSION}/terraform_${TERRAFORM_VERSION}_linux_${ARCH}.zip
RUN bsdtar -xf /tmp/terraform.zip -C /usr/local/bin
