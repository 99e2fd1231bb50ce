FROM registry.test/attested:1
COPY Dockerfile /
