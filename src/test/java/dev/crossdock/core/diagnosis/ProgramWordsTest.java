package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program is built of, what it is built for, and what its database answers. */
class ProgramWordsTest {

    private static final int ARM64 = 183;

    private static RunSpec rerun(Finding finding) {
        return finding.remedies().getFirst().rerun().orElseThrow();
    }

    private static Specimen emulated() {
        return Specimen.running("/app/run")
                .platform("linux/arm64", new RunsHow.Emulated(Emulator.QEMU), Platform.AMD64)
                .exit(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "express#Error: Cannot find module 'express'",
                "chalk#Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'chalk' imported from /app/index.js",
                "flask#ModuleNotFoundError: No module named 'flask'",
                "gunicorn#/usr/bin/python3: No module named gunicorn",
                "com.acme.Main#Error: Could not find or load main class com.acme.Main",
                "org/slf4j/LoggerFactory#Exception in thread \"main\" java.lang.NoClassDefFoundError: org/slf4j/LoggerFactory",
                "app.jar#no main manifest attribute, in app.jar",
                "rack#/app/config.ru:1:in `require': cannot load such file -- rack (LoadError)",
                "vendor/autoload.php#PHP Fatal error:  Uncaught Error: Failed opening required '/app/vendor/autoload.php' (include_path='.')",
                "mysqli_connect#PHP Fatal error:  Uncaught Error: Call to undefined function mysqli_connect() in /app/x.php:3",
                "JSON/XS.pm#Can't locate JSON/XS.pm in @INC (you may need to install the JSON::XS module)",
                "System.Text.Json#Unhandled exception. System.IO.FileNotFoundException: Could not load file or assembly 'System.Text.Json, Version=8.0.0.0'",
                "main#ERROR:    Error loading ASGI app. Could not import module \"main\"."
            })
    void aMissingModuleIsNamed(String module, String line) {
        var answer = Specimen.running("app").exit(1).log(line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.MODULE_MISSING);
        assertThat(answer.title()).contains(module);
    }

    @Test
    void aTraceThatEndsInAMissingModuleIsNoCrash() {
        var answer =
                Specimen.running("python", "/app/main.py")
                        .exit(1)
                        .log(
                                "Traceback (most recent call last):",
                                "  File \"/app/main.py\", line 1, in <module>",
                                "    import flask",
                                "ModuleNotFoundError: No module named 'flask'")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.MODULE_MISSING);
    }

    @Test
    void modulesThatAMountHidesAreShownAgain() {
        var answer =
                Specimen.running("node", "index.js")
                        .in("/app")
                        .mount("bind", "/Users/me/shop", "/app", false)
                        .exit(1)
                        .log("Error: Cannot find module 'express'")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.MODULE_MISSING);
        assertThat(answer.title()).contains("hidden");
        assertThat(rerun(answer).mounts())
                .extracting(m -> m.type() + " " + m.source() + " " + m.target())
                .containsExactly("bind /Users/me/shop /app", "volume null /app/node_modules");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: You installed esbuild for another platform than the one you're currently using.",
                "Error: /app/node_modules/bcrypt/lib/binding/bcrypt_lib.node: invalid ELF header",
                "Error: The module '/app/node_modules/x/build/Release/x.node' was compiled against a different Node.js version using",
                "Error: Could not load the \"sharp\" module using the linux-x64 runtime",
                "Error: Cannot find module @rollup/rollup-linux-x64-gnu. npm has a bug related to optional dependencies"
            })
    void modulesOfAnotherSystem(String line) {
        var answer =
                Specimen.running("node", "index.js")
                        .in("/app")
                        .mount("bind", "/Users/me/shop", "/app", false)
                        .exit(1)
                        .log(line)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.HOST_MODULES_MOUNTED);
        assertThat(rerun(answer).mounts().getLast().target()).isEqualTo("/app/node_modules");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exception in thread \"main\" java.lang.UnsupportedClassVersionError: Main has been compiled by a more recent version of the Java Runtime (class file version 61.0)",
                "/app/run: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by /app/run)",
                "Error: Cannot find module 'node:fs'",
                "error: requires Node.js >= 18",
                "You are using Node.js 14.21.3. Vite requires Node.js version 18+ or 20+.",
                "Your Ruby version is 2.6.10, but your Gemfile specified 3.1.0",
                "Your Composer dependencies require a PHP version \">= 8.1.0\". You are running 7.4.33.",
                "You must install or update .NET to run this application.",
                "go: go.mod requires go >= 1.22 (running go 1.19.8)"
            })
    void aRuntimeThatIsTooOld(String line) {
        assertThat(Specimen.running("app").exit(1).log(line).answer().cause())
                .isEqualTo(Cause.RUNTIME_TOO_OLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "psycopg2.OperationalError: connection to server at \"db\" (172.18.0.2), port 5432 failed: FATAL:  password authentication failed for user \"app\"",
                "FATAL:  database \"shop\" does not exist",
                "ERROR 1045 (28000): Access denied for user 'app'@'172.18.0.3' (using password: YES)",
                "ERROR 1049 (42000): Unknown database 'shop'",
                "MongoServerError: Authentication failed.",
                "redis.exceptions.AuthenticationError: WRONGPASS invalid username-password pair or user is disabled.",
                "Login failed for user 'sa'.",
                "org.postgresql.util.PSQLException: ERROR: relation \"orders\" does not exist",
                "sqlite3.OperationalError: no such table: orders",
                "pq: sorry, too many clients already",
                "ERROR:  permission denied for table users"
            })
    void aDatabaseThatRefuses(String line) {
        assertThat(Specimen.running("app").exit(1).log(line).answer().cause())
                .isEqualTo(Cause.DATABASE_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/run: error while loading shared libraries: libpq.so.5: cannot open shared object file: No such file or directory",
                "Error loading shared library libpq.so.5: No such file or directory (needed by /app/run)",
                "ImportError: libpq.so.5: cannot open shared object file: No such file or directory",
                "java.lang.UnsatisfiedLinkError: /tmp/x.so: libpq.so.5: cannot open shared object file: No such file or directory"
            })
    void aMissingLibraryIsNamed(String line) {
        var answer = Specimen.running("/app/run").exit(127).log(line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.LIBRARY_MISSING);
        assertThat(answer.title()).contains("libpq.so.5");
    }

    @Test
    void aLibraryThatIsElsewhereIsPointedTo() {
        var answer =
                Specimen.running("/app/run")
                        .files(f -> f.program("/usr/local/lib/libx.so.1", 62))
                        .exit(127)
                        .log(
                                "/app/run: error while loading shared libraries: libx.so.1: cannot"
                                        + " open shared object file: No such file or directory")
                        .answer();
        assertThat(rerun(answer).environment().getFirst().value()).isEqualTo("/usr/local/lib");
    }

    @Test
    void aMissingLoaderIsAnotherLibc() {
        for (var line :
                new String[] {
                    "Error loading shared library ld-linux-x86-64.so.2: No such file or directory"
                            + " (needed by /app/run)",
                    "Error relocating /app/run: __memcpy_chk: symbol not found"
                }) {
            var answer = Specimen.running("/app/run").exit(127).log(line).answer();
            assertThat(answer.cause()).isEqualTo(Cause.LIBC_MISMATCH);
            assertThat(answer.title()).startsWith("/app/run");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/local/bin/tool: cannot execute binary file: Exec format error",
                "fork/exec /usr/local/bin/tool: exec format error",
                "OSError: [Errno 8] Exec format error: '/usr/local/bin/tool'",
                "/usr/local/bin/tool: line 1: syntax error: unexpected \"(\""
            })
    void aToolOfAnotherCpuIsNamed(String line) {
        var answer =
                Specimen.running("/entry.sh")
                        .files(
                                f ->
                                        f.text("/entry.sh", 0755, "#!/bin/sh\ntool\n")
                                                .program("/usr/local/bin/tool", ARM64))
                        .exit(126)
                        .log(line)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.FOREIGN_BINARY);
        assertThat(answer.title()).contains("/usr/local/bin/tool", "linux/arm64", "linux/amd64");
    }

    /** for-mac#6204, qemu-user's own words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosetta error: failed to open elf at /lib64/ld-linux-x86-64.so.2",
                "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory"
            })
    void aLoaderThatTheEmulatorMissesIsATools(String line) {
        var answer =
                Specimen.running("/entry.sh")
                        .platform(
                                "linux/arm64", new RunsHow.Native(), Platform.parse("linux/arm64"))
                        .exit(133)
                        .log(line)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.FOREIGN_BINARY);
    }

    /** for-mac#7475, for-mac#7137 and others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "EMULATOR_UNSUPPORTED_CALL#133#rosetta error: Unimplemented syscall number 282",
                "EMULATOR_UNSUPPORTED_CALL#1#qemu: Unsupported syscall: 425",
                "EMULATOR_UNSUPPORTED_CALL#1#io_uring_queue_init() failed: Function not implemented",
                "EMULATOR_UNSUPPORTED_CALL#1#OSError: [Errno 38] Function not implemented",
                "CPU_FEATURE_MISSING#132#Illegal instruction (core dumped)",
                "CPU_FEATURE_MISSING#132#qemu: uncaught target signal 4 (Illegal instruction) - core dumped",
                "CPU_FEATURE_MISSING#1#Fatal glibc error: CPU does not support x86-64-v2",
                "CPU_FEATURE_MISSING#132#WARNING: MongoDB 5.0+ requires a CPU with AVX support, and your current system does not appear to have that!",
                "PAGE_SIZE_MISMATCH#134#<jemalloc>: Unsupported system page size",
                "EMULATOR_CRASH#139#qemu: uncaught target signal 11 (Segmentation fault) - core dumped"
            })
    void whatEmulatorsCannot(Cause cause, int code, String line) {
        assertThat(emulated().exit(code).log(line).answer().cause()).isEqualTo(cause);
    }

    @Test
    void withoutAnEmulatorTheSameWordsMeanAnother() {
        assertThat(
                        Specimen.running("app")
                                .exit(132)
                                .log("Illegal instruction (core dumped)")
                                .answer()
                                .cause())
                .isEqualTo(Cause.KILLED_BY_SIGNAL);
        assertThat(
                        Specimen.running("app")
                                .exit(1)
                                .log("Function not implemented")
                                .judged()
                                .findings())
                .extracting(Finding::cause)
                .doesNotContain(Cause.EMULATOR_UNSUPPORTED_CALL);
        assertThat(
                        Specimen.running("tensorflow")
                                .exit(1)
                                .log(
                                        "The TensorFlow library was compiled to use AVX instructions,"
                                                + " but these aren't available on your machine.")
                                .answer()
                                .cause())
                .isEqualTo(Cause.CPU_FEATURE_MISSING);
    }
}
