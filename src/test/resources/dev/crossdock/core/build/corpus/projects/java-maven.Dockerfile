FROM registry.test/tools:1 AS build
WORKDIR /workspace
COPY pom.xml .
RUN mvn -B -ntp dependency:go-offline
COPY src ./src
RUN mvn -B -ntp package -DskipTests

FROM registry.test/busybox:1
RUN mkdir /data && chown 1000:1000 /data
USER 1000:1000
COPY --from=build /workspace/target/*.jar /app.jar
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/app.jar"]
