FROM --platform=${BUILDPLATFORM} registry.test/tools:1 AS build
WORKDIR /home/gradle/project
COPY --chown=0:0 . .
RUN gradle --no-daemon bootJar

FROM registry.test/busybox-amd64:1
COPY --from=build /home/gradle/project/target/app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
