package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Settings that are wrong, that exclude each other, or that are still to be made. */
class ConfigurationWordsTest {

    private static RunSpec rerun(Finding finding) {
        return finding.remedies().getFirst().rerun().orElseThrow();
    }

    private static List<String> environment(RunSpec spec) {
        return spec.environment().stream().map(v -> v.name() + "=" + v.value()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "APP_PORT#abc#panic: strconv.Atoi: parsing \"abc\": invalid syntax",
                "APP_PORT#abc#envconfig.Process: assigning APP_PORT to Port: converting 'abc' to type int. details: strconv.ParseInt: parsing \"abc\": invalid syntax",
                "WORKERS#four#ValueError: invalid literal for int() with base 10: 'four'",
                "WORKERS#four#java.lang.NumberFormatException: For input string: \"four\"",
                "LOG_LEVEL#loud#Error: unknown log level \"loud\"",
                "LOG_LEVEL#loud#LOG_LEVEL must be one of debug, info, warn, error",
                "PORT#99999#RangeError [ERR_SOCKET_BAD_PORT]: options.port should be >= 0 and < 65536. Received type string ('99999').",
                "DATABASE_URL#db#TypeError: Invalid URL, input: 'db'",
                "TIMEOUT#5 parsecs#time: invalid duration \"5 parsecs\"",
                "NEO4J_AUTH#neo4j#Invalid value for NEO4J_AUTH: 'neo4j'",
                "MSSQL_SA_PASSWORD#weak#ERROR: Unable to set system administrator password: Password validation failed. The password does not meet SQL Server password policy requirements",
                "MINIO_ROOT_PASSWORD#short#FATAL Unable to validate credentials inherited from the shell environment: Invalid credentials > Access key length should be at least 3, and secret key length at least 8 characters",
                "PGADMIN_DEFAULT_EMAIL#me@local#'me@local' does not appear to be a valid email address. Please reset the PGADMIN_DEFAULT_EMAIL environment variable and try again."
            })
    void aValueThatIsRefusedIsAskedForAgain(String name, String value, String line) {
        var answer = Specimen.running("app").set(name, value).exit(1).log(line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.ENV_INVALID);
        assertThat(answer.variables()).containsExactly(name);
        assertThat(environment(rerun(answer))).containsExactly(name + "=<" + name + ">");
    }

    @Test
    void rootIsNoOrdinaryUserOfMySql() {
        var answer =
                Specimen.running("docker-entrypoint.sh", "mysqld")
                        .set("MYSQL_USER", "root")
                        .set("MYSQL_ROOT_PASSWORD", "x")
                        .exit(1)
                        .log(
                                "2026-01-01 12:00:00+00:00 [ERROR] [Entrypoint]: MYSQL_USER=\"root\","
                                        + " MYSQL_USER and MYSQL_PASSWORD are for configuring a"
                                        + " regular user and cannot be used for the root user")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.ENV_INVALID);
        assertThat(environment(rerun(answer))).containsExactly("MYSQL_ROOT_PASSWORD=x");
    }

    @Test
    void whatIsNotOfAVariableIsACrash() {
        var answer =
                Specimen.running("python", "x.py")
                        .set("WORKERS", "4")
                        .exit(1)
                        .log(
                                "Traceback (most recent call last):",
                                "  File \"/x.py\", line 3, in <module>",
                                "ValueError: invalid literal for int() with base 10: 'n/a'")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.APP_CRASHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error: both POSTGRES_PASSWORD and POSTGRES_PASSWORD_FILE are set (but are exclusive)",
                "POSTGRES_PASSWORD and POSTGRES_PASSWORD_FILE are mutually exclusive",
                "ERROR: Cannot set both POSTGRES_PASSWORD and POSTGRES_PASSWORD_FILE",
                "Only one of POSTGRES_PASSWORD, POSTGRES_PASSWORD_FILE may be given"
            })
    void ofTwoThatExcludeEachOtherOneIsLeftOut(String line) {
        var answer =
                Specimen.running("app")
                        .set("POSTGRES_PASSWORD", "x")
                        .set("POSTGRES_PASSWORD_FILE", "/run/secrets/p")
                        .exit(1)
                        .log(line)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.ENV_CONFLICT);
        assertThat(answer.variables()).hasSize(2);
        assertThat(environment(rerun(answer))).containsExactly("POSTGRES_PASSWORD=x");
    }

    @Test
    void whatMayNotBeSetAnyMoreIsLeftOut() {
        var answer =
                Specimen.running("app")
                        .set("RABBITMQ_DEFAULT_PASS_FILE", "/run/secrets/p")
                        .exit(1)
                        .log("error: RABBITMQ_DEFAULT_PASS_FILE is set but deprecated")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.ENV_CONFLICT);
        assertThat(rerun(answer).environment()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "ACCEPT_EULA=Y#The SQL Server End-User License Agreement (EULA) must be accepted before SQL Server can start. The license terms for this product can be downloaded from https://go.microsoft.com/fwlink. You can accept the EULA by specifying the --accept-eula command line option, setting the ACCEPT_EULA environment variable, or using the mssql-conf tool.",
                "NEO4J_ACCEPT_LICENSE_AGREEMENT=yes#In order to use Neo4j Enterprise Edition you must accept the license agreement. To do this set the environment variable NEO4J_ACCEPT_LICENSE_AGREEMENT=yes",
                "EULA=TRUE#[init] Please accept the Minecraft EULA at https://account.mojang.com/documents/minecraft_eula by adding the following immediately after 'docker run': -e EULA=TRUE",
                "LICENSE=accept#Error: Set environment variable LICENSE=accept to indicate acceptance of license terms and conditions.",
                "ACME_ACCEPT_TERMS=true#You need to accept the license: set ACME_ACCEPT_TERMS to true"
            })
    void aLicenceIsAcceptedAsTheProgramSays(String assignment, String line) {
        var answer = Specimen.running("app").exit(1).log(line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.LICENCE_NOT_ACCEPTED);
        assertThat(environment(rerun(answer))).containsExactly(assignment);
        assertThat(
                        Redaction.of(Specimen.running("app").evidence().container())
                                .of(rerun(answer))
                                .environment())
                .as("no secret")
                .isEqualTo(rerun(answer).environment());
    }

    @Test
    void keycloakHasAModeForTryingOut() {
        var answer =
                Specimen.running("start", "--optimized")
                        .entrypoint("/opt/keycloak/bin/kc.sh")
                        .exit(1)
                        .log(
                                "ERROR: Strict hostname resolution configured but no hostname setting"
                                        + " provided")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.CONFIG_INCOMPLETE);
        assertThat(rerun(answer).command()).containsExactly("start-dev");
    }

    @Test
    void aSearchNodeMayBeAlone() {
        var answer =
                Specimen.running("/usr/local/bin/docker-entrypoint.sh")
                        .exit(78)
                        .log(
                                "bootstrap check failure [1] of [1]: the default discovery settings"
                                        + " are unsuitable for production use; at least one of"
                                        + " [discovery.seed_hosts, discovery.seed_providers,"
                                        + " cluster.initial_master_nodes] must be configured")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.CONFIG_INCOMPLETE);
        assertThat(environment(rerun(answer))).containsExactly("discovery.type=single-node");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: required flag(s) \"config\" not set",
                "app: error: the following arguments are required: --token",
                "A storage backend must be specified",
                "org.apache.kafka.common.config.ConfigException: Missing required configuration \"process.roles\" which has no default value.",
                "Failed to configure a DataSource: 'url' attribute is not specified and no embedded datasource could be configured.",
                "Error: you must specify a mode: leader or follower"
            })
    void aSettingWithoutADefaultHasToBeMade(String line) {
        assertThat(Specimen.running("app").exit(1).log(line).answer().cause())
                .isEqualTo(Cause.CONFIG_INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open /etc/app/config.yml: no such file or directory",
                "Error: ENOENT: no such file or directory, open '/etc/app/config.yml'",
                "FileNotFoundError: [Errno 2] No such file or directory: '/etc/app/config.yml'",
                "java.io.FileNotFoundException: /etc/app/config.yml (No such file or directory)",
                "java.nio.file.NoSuchFileException: /etc/app/config.yml",
                "nginx: [emerg] open() \"/etc/app/config.yml\" failed (2: No such file or directory)",
                "/x.rb:1:in `initialize': No such file or directory @ rb_sysopen - /etc/app/config.yml (Errno::ENOENT)",
                "Error: Unable to open config file /etc/app/config.yml.",
                "cat: /etc/app/config.yml: No such file or directory",
                "level=error msg=\"config file /etc/app/config.yml not found\""
            })
    void aFileThatIsNotThereIsToBeMounted(String line) {
        var answer = Specimen.running("app").exit(1).log(line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.CONFIG_FILE_MISSING);
        assertThat(answer.title()).startsWith("/etc/app/config.yml");
        assertThat(rerun(answer).mounts().getFirst().target()).isEqualTo("/etc/app/config.yml");
        var there =
                Specimen.running("app")
                        .exit(1)
                        .files(f -> f.text("/etc/app/config.yml", 0644, "a: 1"))
                        .log(line)
                        .judged();
        assertThat(there.findings())
                .extracting(Finding::cause)
                .doesNotContain(Cause.CONFIG_FILE_MISSING);
    }

    @Test
    void aMissingLibraryOrScriptIsNoSetting() {
        for (var line :
                List.of(
                        "ImportError: libGL.so.1: cannot open shared object file: No such file or directory",
                        "python3: can't open file '/app/main.py': [Errno 2] No such file or directory",
                        "sh: /usr/local/bin/tool: No such file or directory")) {
            assertThat(Specimen.running("app").exit(1).log(line).judged().findings())
                    .as(line)
                    .extracting(Finding::cause)
                    .doesNotContain(Cause.CONFIG_FILE_MISSING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx: [emerg] unknown directive \"servr\" in /etc/app.conf:3",
                "AH00526: Syntax error on line 3 of /etc/app.conf:",
                "error loading config: yaml: line 3: mapping values are not allowed in this context in /etc/app.conf",
                "SyntaxError: /etc/app.conf: Unexpected token } in JSON at position 12",
                "FATAL:  configuration file \"/etc/app.conf\" contains errors",
                "Error: adapting config using caddyfile: /etc/app.conf:3: unrecognized directive: foo",
                "[ALERT]    (1) : config : parsing [/etc/app.conf:3] : unknown keyword 'foo' in 'global' section",
                "/etc/app.conf: line 3: Bad configuration option: foo",
                "toml: line 3 (last key \"a\"): expected value but found '}' in /etc/app.conf",
                "error: parsing /etc/app.conf: invalid character '}' looking for beginning of value"
            })
    void aFileThatIsWrongIsNamed(String line) {
        var specimen =
                Specimen.running("app")
                        .exit(1)
                        .files(f -> f.text("/etc/app.conf", 0644, "x"))
                        .log(line);
        assertThat(specimen.answer().cause()).isEqualTo(Cause.CONFIG_FILE_INVALID);
        assertThat(specimen.answer().title()).startsWith("/etc/app.conf");
        var mounted = specimen.mount("bind", "/home/me/app.conf", "/etc/app.conf", true).answer();
        assertThat(mounted.remedies().get(1).rerun().orElseThrow().mounts()).isEmpty();
    }

    @Test
    void aReplyThatIsNoJsonIsNoSetting() {
        var answer =
                Specimen.running("node", "x.js")
                        .exit(1)
                        .log(
                                "SyntaxError: Unexpected token < in JSON at position 0",
                                "    at JSON.parse (<anonymous>)",
                                "    at fetchPrices (/app/prices.js:14:20)")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.APP_CRASHED);
    }

    @Test
    void theKernelsSettingsAreMadeOnTheMachine() {
        var answer =
                Specimen.running("/usr/local/bin/docker-entrypoint.sh")
                        .exit(78)
                        .log(
                                "ERROR: [1] bootstrap checks failed",
                                "[1]: max virtual memory areas vm.max_map_count [65530] is too low,"
                                        + " increase to at least [262144]")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.KERNEL_SETTING);
        assertThat(answer.title()).contains("vm.max_map_count");
        assertThat(answer.remedies().get(1).title()).contains("vm.max_map_count=262144");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FATAL:  database files are incompatible with server#DETAIL:  The data directory was initialized by PostgreSQL version 13, which is not compatible with this version 15.2.",
                "Error: in 18+, these Docker images are configured to store database data in a format which is compatible with \"pg_ctlcluster\"#",
                "initdb: error: directory \"/var/lib/data\" exists but is not empty#",
                "[ERROR] [MY-010457] [Server] --initialize specified but the data directory has files in it. Aborting.#",
                "Invalid MySQL server downgrade: Cannot downgrade from 80036 to 80035.#",
                "Can't handle RDB format version 11#",
                "{\"s\":\"F\",\"msg\":\"UPGRADE PROBLEM: Found an invalid featureCompatibilityVersion document\"}#",
                "java.lang.IllegalStateException: cannot upgrade a node from version [6.8.0] directly to version [8.0.0]#",
                "Can't start Nextcloud because the version of the data (27.1.2) is higher than the docker image version (26.0.0)#"
            })
    void dataOfAnotherVersionIsLeftAsItIs(String lines) {
        var answer =
                Specimen.running("server")
                        .mount("volume", "pgdata", "/var/lib/data", false)
                        .exit(1)
                        .log(lines.split("#"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.DATA_DIRECTORY_MISMATCH);
        var volume = rerun(answer).mounts().getFirst();
        assertThat(volume.source()).isNull();
        assertThat(volume.target()).isEqualTo("/var/lib/data");
    }

    @Test
    void theOldVersionIsOffered() {
        var answer =
                Specimen.running("postgres")
                        .mount("volume", "pgdata", "/var/lib/postgresql/data", false)
                        .exit(1)
                        .log(
                                "FATAL:  database files are incompatible with server",
                                "DETAIL:  The data directory was initialized by PostgreSQL version"
                                        + " 13, which is not compatible with this version 15.2.")
                        .answer();
        assertThat(answer.title()).contains("version 13");
        assertThat(answer.remedies().get(1).rerun().orElseThrow().image()).isEqualTo("demo:13");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ERROR] [MY-012574] [InnoDB] Unable to lock ./ibdata1 error: 11",
                "FATAL:  lock file \"postmaster.pid\" already exists",
                "Unable to lock the lock file: /data/mongod.lock (Resource temporarily unavailable). Another mongod instance is already running on the /data directory",
                "leveldb: IO error: lock /data/LOCK: Resource temporarily unavailable",
                "Cannot acquire directory lock on \"/data\". Another process is using this Badger database.",
                "opening storage failed: lock DB directory: resource temporarily unavailable",
                "org.h2.jdbc.JdbcSQLNonTransientConnectionException: Database may be already in use: \"/data/x.mv.db\"",
                "sqlite3.OperationalError: database is locked"
            })
    void aSecondServerOnTheSameData(String line) {
        var answer =
                Specimen.running("server")
                        .mount("volume", "data", "/data", false)
                        .exit(1)
                        .log(line)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.DATA_DIRECTORY_LOCKED);
        assertThat(rerun(answer).mounts().getFirst().source()).isNull();
    }

    @Test
    void theMarkOfAnEndedRunIsTakenAway() {
        var answer =
                Specimen.running("bin/rails", "server")
                        .files(f -> f.program("/bin/rm", 62))
                        .exit(1)
                        .log("A server is already running. Check /app/tmp/pids/server.pid.")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.DATA_DIRECTORY_LOCKED);
        assertThat(rerun(answer).command())
                .containsExactly(
                        "/bin/sh",
                        "-c",
                        "rm -f \"$0\" && exec \"$@\"",
                        "/app/tmp/pids/server.pid",
                        "bin/rails",
                        "server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"root\" execution of the PostgreSQL server is not permitted.",
                "initdb: error: cannot be run as root",
                "java.lang.RuntimeException: can not run elasticsearch as root",
                "Please read \"Security\" section of the manual to find out how to run mysqld as root!",
                "Running as root without --no-sandbox is not supported. See https://crbug.com/638180.",
                "Kibana should not be run as root.  Use --allow-root to continue.",
                "Refusing to run as root"
            })
    void whatWillNotBeRootRunsAsAnother(String line) {
        var answer =
                Specimen.running("/usr/bin/postgres")
                        .files(
                                f ->
                                        f.text(
                                                "/etc/passwd",
                                                0644,
                                                "root:x:0:0::/:/bin/sh\n"
                                                        + "nobody:x:65534:65534::/:/bin/false\n"
                                                        + "postgres:x:70:70::/:/bin/sh\n"))
                        .exit(1)
                        .log(line)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.ROOT_REFUSED);
        assertThat(rerun(answer).user()).isEqualTo("postgres");
    }
}
