FROM registry.test/busybox:1
RUN echo '<<EOF'
USER 1
