package dev.crossdock.core.preflight;

import dev.crossdock.core.preflight.ImageDemands.Variable;
import dev.crossdock.core.run.RunSpec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What popular images demand, read from their start scripts: for instance {@code
 * docker-library/postgres}, {@code docker-entrypoint.sh}, {@code docker_verify_minimum_env}.
 */
public final class PopularImages {
    private static final Map<String, ImageDemands> TABLE = new HashMap<>();

    static {
        add(
                5432,
                "postgres postgis/postgis pgvector/pgvector timescale/timescaledb",
                secret("POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE", "POSTGRES_HOST_AUTH_METHOD"));
        add(
                3306,
                "mysql percona mysql/mysql-server",
                secret(
                        "MYSQL_ROOT_PASSWORD",
                        "MYSQL_ROOT_PASSWORD_FILE",
                        "MYSQL_ALLOW_EMPTY_PASSWORD",
                        "MYSQL_RANDOM_ROOT_PASSWORD"));
        add(
                3306,
                "mariadb",
                secret(
                        "MARIADB_ROOT_PASSWORD",
                        "MARIADB_ROOT_PASSWORD_FILE",
                        "MARIADB_ROOT_PASSWORD_HASH",
                        "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD",
                        "MARIADB_RANDOM_ROOT_PASSWORD",
                        "MYSQL_ROOT_PASSWORD",
                        "MYSQL_ROOT_PASSWORD_FILE",
                        "MYSQL_ALLOW_EMPTY_PASSWORD",
                        "MYSQL_RANDOM_ROOT_PASSWORD"));
        add(
                1433,
                "mcr.microsoft.com/mssql/server mcr.microsoft.com/azure-sql-edge",
                plain("ACCEPT_EULA", "Y"),
                secret("MSSQL_SA_PASSWORD", "SA_PASSWORD"));
        add(5984, "couchdb", plain("COUCHDB_USER", "admin"), secret("COUCHDB_PASSWORD"));
        add(
                1521,
                "gvenzl/oracle-free gvenzl/oracle-xe",
                secret("ORACLE_PASSWORD", "ORACLE_PASSWORD_FILE", "ORACLE_RANDOM_PASSWORD"));
        add(
                50000,
                "icr.io/db2_community/db2 ibmcom/db2",
                plain("LICENSE", "accept"),
                secret("DB2INST1_PASSWORD"));
        add(
                80,
                "dpage/pgadmin4",
                plain("PGADMIN_DEFAULT_EMAIL", "me@example.com"),
                secret("PGADMIN_DEFAULT_PASSWORD", "PGADMIN_DEFAULT_PASSWORD_FILE"));
        add(
                9200,
                "elasticsearch docker.elastic.co/elasticsearch/elasticsearch",
                plain("discovery.type", "single-node"));
        add(27017, "mongo");
        add(6379, "redis valkey/valkey");
        add(5672, "rabbitmq");
        add(11211, "memcached");
        add(7474, "neo4j");
        add(80, "nginx httpd caddy traefik/whoami wordpress");
        add(3000, "grafana/grafana");
        add(9090, "prom/prometheus");
    }

    private PopularImages() {}

    /**
     * What an image demands.
     *
     * @param reference as people write it, with or without registry, tag and digest
     */
    public static ImageDemands of(String reference) {
        return TABLE.getOrDefault(name(reference), ImageDemands.NONE);
    }

    /**
     * What a run leaves out that its image demands; nothing where it runs another program of it.
     */
    public static List<Variable> unmet(RunSpec spec) {
        boolean fromFile = spec.other().stream().anyMatch(word -> word.startsWith("--env-file"));
        return fromFile || !runsItsOwnProgram(spec)
                ? List.of()
                : of(spec.image()).unmetBy(spec.environment());
    }

    /**
     * {@code postgres -c …} and {@code postgres postgres -c …} are the server, {@code postgres
     * bash} is not.
     */
    public static boolean runsItsOwnProgram(RunSpec spec) {
        if (spec.entrypoint() != null || spec.command().isEmpty()) {
            return spec.entrypoint() == null;
        }
        var first = spec.command().getFirst();
        var name = name(spec.image());
        return first.startsWith("-")
                || List.of(name, name.substring(name.lastIndexOf('/') + 1), "mysqld", "mariadbd")
                        .contains(first);
    }

    private static String name(String reference) {
        int digest = reference.indexOf('@');
        var name = digest < 0 ? reference : reference.substring(0, digest);
        int tag = name.lastIndexOf(':');
        name = tag > name.lastIndexOf('/') ? name.substring(0, tag) : name;
        for (var understood : List.of("index.docker.io/", "docker.io/", "library/")) {
            name = name.startsWith(understood) ? name.substring(understood.length()) : name;
        }
        return name;
    }

    private static void add(int port, String names, Variable... variables) {
        for (var name : names.split(" ")) {
            TABLE.put(name, new ImageDemands(List.of(variables), port));
        }
    }

    private static Variable secret(String name, String... insteads) {
        return new Variable(name, List.of(insteads), true, null);
    }

    private static Variable plain(String name, String value) {
        return new Variable(name, List.of(), false, value);
    }
}
