FROM registry.test/onbuild-node:1 AS first
FROM first
RUN true
