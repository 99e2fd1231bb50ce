package dev.crossdock.core.diagnosis.rules;

import java.util.List;

/** What images' own entrypoints say when a variable is missing, read in their sources. */
final class EnvDemands {

    private static final String UNINITIALIZED =
            "[Dd]atabase is uninitialized and password option is not specified";

    private EnvDemands() {}

    static final List<EnvDemand> OF_IMAGES =
            List.of(
                    EnvDemand.of(
                            "superuser password is not specified",
                            List.of("POSTGRES_PASSWORD"),
                            "POSTGRES_HOST_AUTH_METHOD"),
                    EnvDemand.of(
                                    UNINITIALIZED,
                                    List.of("MARIADB_ROOT_PASSWORD"),
                                    "MARIADB_ROOT_PASSWORD_HASH",
                                    "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD",
                                    "MARIADB_RANDOM_ROOT_PASSWORD")
                            .beside("MARIADB_ROOT_PASSWORD"),
                    EnvDemand.of(
                            UNINITIALIZED,
                            List.of("MYSQL_ROOT_PASSWORD"),
                            "MYSQL_ALLOW_EMPTY_PASSWORD",
                            "MYSQL_RANDOM_ROOT_PASSWORD"),
                    EnvDemand.of(
                            "missing 'MONGO_INITDB_ROOT_USERNAME' or 'MONGO_INITDB_ROOT_PASSWORD'",
                            List.of("MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD")),
                    EnvDemand.of(
                            "missing parameter, cannot init InfluxDB",
                            List.of(
                                    "DOCKER_INFLUXDB_INIT_USERNAME",
                                    "DOCKER_INFLUXDB_INIT_PASSWORD",
                                    "DOCKER_INFLUXDB_INIT_ORG",
                                    "DOCKER_INFLUXDB_INIT_BUCKET")),
                    EnvDemand.of(
                            "Missing [`'\"]secret_key_base[`'\"] for", List.of("SECRET_KEY_BASE")),
                    EnvDemand.of(
                            "No application encryption key has been specified", List.of("APP_KEY")),
                    EnvDemand.of(
                            "OPENSEARCH_INITIAL_ADMIN_PASSWORD|No custom admin password found",
                            List.of("OPENSEARCH_INITIAL_ADMIN_PASSWORD")),
                    EnvDemand.of(
                            "define the PGADMIN_DEFAULT_EMAIL and PGADMIN_DEFAULT_PASSWORD",
                            List.of("PGADMIN_DEFAULT_EMAIL", "PGADMIN_DEFAULT_PASSWORD"),
                            "PGADMIN_DEFAULT_PASSWORD_FILE"),
                    EnvDemand.of(
                            "COUCHDB_USER and COUCHDB_PASSWORD|_cluster_setup.*admin party",
                            List.of("COUCHDB_USER", "COUCHDB_PASSWORD")),
                    EnvDemand.of("MSSQL_SA_PASSWORD", List.of("MSSQL_SA_PASSWORD"), "SA_PASSWORD"));
}
