FROM registry.test/tools:1
ENV KUBE_VERSION=v1.31.2 \
    HELM_VERSION=v3.16.2
RUN apk add --no-cache ca-certificates curl git

# kubectl
RUN curl -fsSL https://dl.example.com/release/${KUBE_VERSION}/bin/linux/amd64/kubectl \
      -o /usr/local/bin/kubectl && chmod +x /usr/local/bin/kubectl

# helm
RUN curl -fsSL -o /tmp/helm.tgz https://get.example.com/helm-${HELM_VERSION}-linux-amd64.tar.gz \
 && tar -xzf /tmp/helm.tgz -C /tmp
