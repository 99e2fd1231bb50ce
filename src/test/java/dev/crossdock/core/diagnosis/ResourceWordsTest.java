package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.run.Mount;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What runtimes and servers say when they have no more of something. */
class ResourceWordsTest {

    private static RunSpec rerun(Finding finding) {
        return finding.remedies().getFirst().rerun().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space",
                "java.lang.OutOfMemoryError: GC overhead limit exceeded",
                "Terminating due to java.lang.OutOfMemoryError: Metaspace",
                "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
                "MemoryError",
                "PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in /app/x.php on line 3",
                "fatal error: runtime: out of memory",
                "memory allocation of 1073741824 bytes failed",
                "terminate called after throwing an instance of 'std::bad_alloc'",
                "sqlservr: This program requires a machine with at least 2000 megabytes of memory.",
                "OSError: [Errno 12] Cannot allocate memory",
                "Unhandled exception. System.OutOfMemoryException: Exception of type 'System.OutOfMemoryException' was thrown.",
                "/app/x.rb:1:in `*': failed to allocate memory (NoMemoryError)",
                "Error occurred during initialization of VM: Could not reserve enough space for 4194304KB object heap"
            })
    void aRuntimeThatGaveUp(String line) {
        var answer = Specimen.running("app").exit(1).log("starting", line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.HEAP_EXHAUSTED);
    }

    @Test
    void nodesHeapDeathIsNoSegfault() {
        var answer =
                Specimen.running("node", "--max-old-space-size=64", "x.js")
                        .exit(139)
                        .log(
                                "<--- Last few GCs --->",
                                "FATAL ERROR: Reached heap limit Allocation failed - JavaScript"
                                        + " heap out of memory",
                                "----- Native stack trace -----",
                                " 1: 0xb8ced1 node::OOMErrorHandler(char const*)",
                                "Segmentation fault (core dumped)")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.HEAP_EXHAUSTED);
        assertThat(rerun(answer).command())
                .containsExactly("node", "--max-old-space-size=512", "x.js");
    }

    @Test
    void aHeapThatAVariableSetsGrowsThere() {
        var answer =
                Specimen.running("java", "-jar", "x.jar")
                        .set("JAVA_OPTS", "-Xms16m -Xmx32m")
                        .exit(1)
                        .log("java.lang.OutOfMemoryError: Java heap space")
                        .answer();
        assertThat(rerun(answer).environment().getFirst().value()).isEqualTo("-Xms16m -Xmx256m");
    }

    @Test
    void withALimitAloneItGetsAHeapOfIt() {
        var answer =
                Specimen.running("java", "-jar", "x.jar")
                        .memory(256 << 20, false)
                        .exit(1)
                        .log("java.lang.OutOfMemoryError: Java heap space")
                        .answer();
        assertThat(rerun(answer).environment().getFirst().name()).isEqualTo("JAVA_TOOL_OPTIONS");
        assertThat(answer.remedies().get(1).rerun().orElseThrow().memoryBytes())
                .isGreaterThan(256 << 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write /var/lib/x: no space left on device",
                "cp: write error: No space left on device",
                "OSError: [Errno 28] No space left on device",
                "Error: ENOSPC: no space left on device, write",
                "java.io.IOException: No space left on device",
                "sqlite3.OperationalError: database or disk is full",
                "E: You don't have enough free space in /var/cache/apt/archives/."
            })
    void aFullDisk(String line) {
        var answer = Specimen.running("app").exit(1).log(line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.DISK_FULL);
        assertThat(answer.remedies().getFirst().kind()).isEqualTo("host");
    }

    @Test
    void aFullFolderInMemoryIsEnlarged() {
        var answer =
                Specimen.running("app")
                        .spec(
                                s ->
                                        s.toBuilder()
                                                .mounts(
                                                        List.of(
                                                                new Mount(
                                                                        "tmpfs",
                                                                        null,
                                                                        "/scratch",
                                                                        false,
                                                                        List.of("size=1m"))))
                                                .build())
                        .exit(1)
                        .log("dd: error writing '/scratch/x': No space left on device")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.DISK_FULL);
        assertThat(rerun(answer).mounts().getFirst().options()).containsExactly("size=1g");
    }

    @Test
    void sharedMemoryIsALimitOfItsOwn() {
        var answer =
                Specimen.running("postgres")
                        .exit(1)
                        .log(
                                "ERROR:  could not resize shared memory segment"
                                        + " \"/PostgreSQL.123\" to 8388608 bytes: No space left on"
                                        + " device")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.DISK_FULL);
        assertThat(rerun(answer).other()).containsExactly("--shm-size", "1g");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/run.sh: fork: retry: Resource temporarily unavailable",
                "sh: can't fork: Resource temporarily unavailable",
                "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached",
                "RuntimeError: can't start new thread",
                "fork/exec /bin/sh: resource temporarily unavailable",
                "runtime: failed to create new OS thread (have 9 already; errno=11)",
                "Error: spawn /bin/sh EAGAIN",
                "OpenBLAS blas_thread_init: pthread_create failed for thread 1 of 4: Resource temporarily unavailable",
                "thread 'main' panicked at src/main.rs:4: failed to spawn thread: Os { code: 11, kind: WouldBlock }"
            })
    void noFurtherProcess(String line) {
        var answer = Specimen.running("app").pidsLimit(10).exit(1).log(line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.PROCESS_LIMIT);
        assertThat(answer.title()).contains("10");
        assertThat(rerun(answer).pidsLimit()).isEqualTo(4096);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OSError: [Errno 24] Too many open files: '/tmp/x'",
                "accept4(): Too many open files",
                "Error: EMFILE: too many open files, open '/app/x'",
                "ERROR: [1] bootstrap checks failed: max file descriptors [4096] for elasticsearch process is too low, increase to at least [65535]"
            })
    void noFurtherFile(String line) {
        var answer =
                Specimen.running("app")
                        .flags("--ulimit", "nofile=10:10")
                        .exit(1)
                        .log(line)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.FILE_LIMIT);
        assertThat(rerun(answer).other()).isEmpty(); // the engine's own limit is far above
    }

    /** runc 1.3.6 of Docker 28.5.2, with {@code --ulimit nofile=16:16}. */
    @Test
    void noFileForTheRuntimeItself() {
        var answer =
                Specimen.running("app")
                        .flags("--ulimit", "nofile=16:16")
                        .refused(
                                128,
                                "failed to create task for container: failed to create shim task:"
                                        + " OCI runtime create failed: runc create failed: unable to"
                                        + " start container process: error during container init: error"
                                        + " mounting \"cgroup\" to rootfs at \"/sys/fs/cgroup\": reopen"
                                        + " mountpoint after mount: re-open mountpoint"
                                        + " \"/sys/fs/cgroup\": reopen fd 12: too many open files")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.FILE_LIMIT);
        assertThat(rerun(answer).other()).isEmpty();
    }

    @Test
    void watchedFilesAreAnotherLimit() {
        var answer =
                Specimen.running("npm", "start")
                        .exit(1)
                        .log(
                                "Error: ENOSPC: System limit for number of file watchers reached,"
                                        + " watch '/app'")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.FILE_LIMIT);
        assertThat(rerun(answer).environment().getFirst().name()).isEqualTo("CHOKIDAR_USEPOLLING");
    }
}
