package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

/** Files that may not be touched, and rights that a container has not. */
class AccessWordsTest {

    private static Specimen asUser() {
        return Specimen.running("/app/run").user("1000").exit(1);
    }

    private static RunSpec rerun(Finding finding, int which) {
        return finding.remedies().get(which).rerun().orElseThrow();
    }

    static Stream<Arguments> denials() {
        return Stream.of(
                row("/data/x", "touch: cannot touch '/data/x': Permission denied"),
                row("/data/x", "open /data/x: permission denied"),
                row("/data/x", "/app/run: line 3: /data/x: Permission denied"),
                row("/data/x", "sh: can't create /data/x: Permission denied"),
                row("/data/x", "sh: 1: cannot create /data/x: Permission denied"),
                row("/data/x", "PermissionError: [Errno 13] Permission denied: '/data/x'"),
                row("/data/x", "Error: EACCES: permission denied, open '/data/x'"),
                row(
                        "/data/x",
                        "/app/a.rb:3:in `initialize': Permission denied @ rb_sysopen - /data/x (Errno::EACCES)"),
                row("/data/x", "java.io.FileNotFoundException: /data/x (Permission denied)"),
                row("/data/x", "Caused by: java.nio.file.AccessDeniedException: /data/x"),
                row(
                        "/data/x",
                        "System.UnauthorizedAccessException: Access to the path '/data/x' is denied."),
                row("/data/x", "nginx: [emerg] open() \"/data/x\" failed (13: Permission denied)"),
                row(
                        "/data/x",
                        "PHP Fatal error:  Uncaught UnexpectedValueException: The stream or file \"/data/x\" could not be opened in append mode: Failed to open stream: Permission denied"),
                row("/data", "FATAL:  data directory \"/data\" has wrong ownership"),
                row(
                        "/data",
                        "initdb: error: could not change permissions of directory \"/data\": Operation not permitted"),
                row("/data", "chown: /data: Operation not permitted"),
                row("/data", "chown: changing ownership of '/data': Operation not permitted"),
                row("/data", "GF_PATHS_DATA='/data' is not writable."),
                row("/data/x", "Can not write to /data/x. Wrong volume permissions?"),
                row(
                        "/data/x",
                        "filesystem error: cannot create directories: Permission denied [/data/x]"),
                row(
                        "/data/x",
                        "mysqld: Can't create/write to file '/data/x' (OS errno 13 - Permission denied)"),
                row(
                        "/data/x",
                        "{\"level\":\"fatal\",\"msg\":\"open /data/x: permission denied\"}"));
    }

    private static Arguments row(String path, String line) {
        return Arguments.of(path, line);
    }

    @ParameterizedTest
    @MethodSource("denials")
    void onAMountItIsTheVolumes(String path, String line) {
        var answer = asUser().mount("bind", "/home/me/data", "/data", false).log(line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.VOLUME_PERMISSION);
        assertThat(answer.title()).contains(path + ",").contains("1000");
    }

    @ParameterizedTest
    @MethodSource("denials")
    void elsewhereItIsTheImages(String path, String line) {
        var answer = asUser().log(line).answer();
        assertThat(answer.cause()).isEqualTo(Cause.FILE_PERMISSION);
        assertThat(answer.title()).endsWith(path);
    }

    @Test
    void theOwnerOfTheFolderIsWhoToRunAs() {
        var answer =
                asUser().mount("bind", "/home/me/data", "/data", false)
                        .files(f -> f.directory("/data").owned("/data", "501:20"))
                        .log("open /data/x: permission denied")
                        .answer();
        assertThat(rerun(answer, 0).user()).isEqualTo("501:20");
        assertThat(rerun(answer, 0).mounts()).hasSize(1);
    }

    @Test
    void whatIsRootsOwnIsNotMadeWritableByBeingRootFirst() {
        var answer =
                asUser().mount("volume", "cache", "/data", false)
                        .files(f -> f.directory("/data").owned("/data", "0:0"))
                        .log("open /data/x: permission denied")
                        .answer();
        assertThat(rerun(answer, 0).mounts().getFirst().type()).isEqualTo("tmpfs");
        assertThat(rerun(answer, 1).user()).isEqualTo("0");
        assertThat(answer.remedies().get(1).title()).contains("may do everything");
    }

    @Test
    void aFolderOfTheImageIsLaidOverInMemory() {
        var answer =
                asUser().files(
                                f ->
                                        f.directory("/var")
                                                .directory("/var/cache")
                                                .directory("/var/cache/app"))
                        .log("mkdir /var/cache/app/x: permission denied")
                        .answer();
        var tmpfs = rerun(answer, 0).mounts().getFirst();
        assertThat(tmpfs.type() + tmpfs.target()).isEqualTo("tmpfs/var/cache/app");
    }

    @Test
    void aFileThatIsThereCannotBeLaidOver() {
        var answer =
                asUser().files(f -> f.directory("/secret").text("/secret/key", 0600, "x"))
                        .log("open /secret/key: permission denied")
                        .answer();
        assertThat(rerun(answer, 0).user()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR:  permission denied for table users",
                "git@github.com: Permission denied (publickey).",
                "listen tcp :80: bind: permission denied"
            })
    void otherDenialsAreNoFiles(String line) {
        var judged = asUser().mount("volume", "v", "/data", false).log(line).judged();
        assertThat(judged.findings())
                .extracting(Finding::cause)
                .doesNotContain(Cause.VOLUME_PERMISSION, Cause.FILE_PERMISSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "touch: /var/lib/app/x: Read-only file system",
                "touch: cannot touch '/var/lib/app/x': Read-only file system",
                "OSError: [Errno 30] Read-only file system: '/var/lib/app/x'",
                "Error: EROFS: read-only file system, open '/var/lib/app/x'",
                "open /var/lib/app/x: read-only file system",
                "nginx: [emerg] mkdir() \"/var/lib/app/x\" failed (30: Read-only file system)",
                "java.nio.file.FileSystemException: /var/lib/app/x: Read-only file system"
            })
    void aReadOnlyRootGetsAFolderInMemory(String line) {
        var answer =
                Specimen.running("/app/run")
                        .flags("--read-only")
                        .exit(1)
                        .files(f -> f.directory("/var/lib/app").directory("/tmp"))
                        .log(line)
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.READ_ONLY_FILESYSTEM);
        assertThat(answer.title()).contains("/var/lib/app/x");
        assertThat(rerun(answer, 0).mounts())
                .extracting(m -> m.type() + m.target())
                .containsExactly("tmpfs/var/lib/app", "tmpfs/tmp");
        assertThat(rerun(answer, 1).other()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHidesNothing() {
        var answer =
                Specimen.running("/app/run")
                        .flags("--read-only")
                        .exit(1)
                        .log("mkdir: can't create directory '/var/': Read-only file system")
                        .answer();
        assertThat(rerun(answer, 0).mounts())
                .extracting(m -> m.type() + m.target())
                .containsExactly("tmpfs/var");
    }

    @Test
    void aReadOnlyMountIsMadeWritable() {
        var answer =
                Specimen.running("app")
                        .mount("volume", "v", "/data", true)
                        .exit(1)
                        .log("touch: /data/x: Read-only file system")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.READ_ONLY_FILESYSTEM);
        assertThat(rerun(answer, 0).mounts().getFirst().readOnly()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NET_ADMIN#iptables v1.8.9 (legacy): can't initialize iptables table `filter': Permission denied (you must be root)",
                "NET_ADMIN#RTNETLINK answers: Operation not permitted",
                "NET_ADMIN#ip: ioctl 0x8914 failed: Operation not permitted",
                "SYS_ADMIN#mount: /mnt: permission denied.",
                "SYS_ADMIN#mount: permission denied (are you root?)",
                "SYS_ADMIN#unshare: unshare failed: Operation not permitted",
                "SYS_ADMIN#[0101/120000.000:FATAL:zygote_host_impl_linux.cc(117)] No usable sandbox! Update your kernel",
                "SYS_PTRACE#strace: attach: ptrace(PTRACE_SEIZE, 1): Operation not permitted",
                "SYS_TIME#date: cannot set date: Operation not permitted",
                "SYS_NICE#nice: cannot set niceness: Permission denied",
                "IPC_LOCK#Error initializing core: Failed to lock memory: cannot allocate memory",
                "SYS_MODULE#modprobe: can't load module dummy: Operation not permitted"
            })
    void whatTheProgramMayNotIsNamed(String row) {
        var parts = row.split("#");
        var answer = Specimen.running("app").exit(1).log(parts[1]).answer();
        assertThat(answer.cause()).isEqualTo(Cause.CAPABILITY_MISSING);
        assertThat(answer.title()).contains(parts[0]);
        assertThat(rerun(answer, 0).other()).containsExactly("--cap-add", parts[0]);
        assertThat(answer.remedies().getFirst().title()).contains("more rights");
    }

    @Test
    void aRightThatWasTakenAwayIsGivenBack() {
        var one =
                Specimen.running("ping", "db")
                        .flags("--cap-drop", "NET_RAW")
                        .exit(1)
                        .log("ping: permission denied (are you root?)")
                        .answer();
        assertThat(one.cause()).isEqualTo(Cause.CAPABILITY_MISSING);
        assertThat(rerun(one, 0).other()).isEmpty();
        var all =
                Specimen.running("/entry.sh")
                        .flags("--cap-drop", "ALL")
                        .exit(1)
                        .log("chown: /data: Operation not permitted")
                        .answer();
        assertThat(all.cause()).isEqualTo(Cause.CAPABILITY_MISSING);
        assertThat(rerun(all, 0).other())
                .containsExactly("--cap-drop", "ALL", "--cap-add", "CHOWN");
    }

    @Test
    void podmanGivesFewerRightsThanDocker() {
        var words = "ping: permission denied (are you root?)";
        var ping = Specimen.running("ping", "db").podman().exit(1).log(words).answer();
        assertThat(ping.cause()).isEqualTo(Cause.CAPABILITY_MISSING);
        assertThat(rerun(ping, 0).other()).containsExactly("--cap-add", "NET_RAW");
        assertThat(Specimen.running("ping", "db").exit(1).log(words).answer().cause())
                .isNotEqualTo(Cause.CAPABILITY_MISSING);
    }

    @Test
    void whoMayNotExecuteTheProgramIsNotDeniedAFile() {
        var answer =
                Specimen.running("/app/run.sh")
                        .podman()
                        .user("1000")
                        .exit(1)
                        .files(files -> files.text("/app/run.sh", 0744, "#!/bin/sh\n"))
                        .log(
                                "{\"msg\":\"exec container process `/app/run.sh`: Permission"
                                        + " denied\",\"level\":\"error\"}")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMMAND_NOT_EXECUTABLE);
    }
}
