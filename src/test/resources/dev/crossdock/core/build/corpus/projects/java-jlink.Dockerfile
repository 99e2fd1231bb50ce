FROM registry.test/tools:1 AS jre
RUN jlink --add-modules java.base,java.logging \
    --strip-debug --no-man-pages --no-header-files \
    --compress=2 --output /jre

FROM registry.test/glibc:1
ENV JAVA_HOME=/opt/java
COPY --from=jre /jre $JAVA_HOME
CMD ["/opt/java/bin/java", "-version"]
