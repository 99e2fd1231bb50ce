# escape=`
ARG REPO=registry.test
ARG TAG=1

FROM ${REPO}/busybox:${TAG} AS base
SHELL ["/bin/sh", "-c"]
RUN echo C:\temp\file `
    # a comment within
    && echo done
COPY . C:\app
FROM base
RUN uname -m
