package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that leave their server behind, and those that are simply done. */
class LauncherTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service nginx start|nginx -g daemon off;",
                "/etc/init.d/apache2 start|apachectl -D FOREGROUND",
                "apachectl start|apachectl -D FOREGROUND",
                "pm2 start /app/server.js|pm2-runtime start /app/server.js",
                "nginx|nginx -g daemon off;",
                "/usr/sbin/sshd|/usr/sbin/sshd -D",
                "redis-server --port 6379 --daemonize yes|redis-server --port 6379",
                "mongod --fork --logpath /x.log|mongod --logpath /x.log",
                "gunicorn -D app:app|gunicorn app:app",
                "catalina.sh start|catalina.sh run",
                "supervisord|supervisord -n"
            })
    void aServerIsKeptInTheForeground(String command, String foreground) {
        var answer = Specimen.running(command.split(" ")).answer();
        assertThat(answer.cause()).isEqualTo(Cause.LAUNCHER_DAEMONISED);
        var rerun = answer.remedies().getFirst().rerun().orElseThrow();
        assertThat(String.join(" ", rerun.command())).isEqualTo(foreground);
    }

    @Test
    void aScriptIsReadToItsEnd() {
        var ampersand =
                Specimen.running("/start.sh")
                        .files(
                                f ->
                                        f.text(
                                                        "/start.sh",
                                                        0755,
                                                        "#!/bin/sh\necho starting\nserver --port 80"
                                                                + " &\necho started\n")
                                                .program("/usr/bin/tail", 62))
                        .answer();
        assertThat(ampersand.cause()).isEqualTo(Cause.LAUNCHER_DAEMONISED);
        assertThat(ampersand.remedies().getFirst().rerun().orElseThrow().command())
                .containsExactly(
                        "/bin/sh", "-c", "\"$0\" \"$@\" && exec tail -f /dev/null", "/start.sh");
        assertThat(Specimen.running("sh", "-c", "migrate && service nginx start").answer().cause())
                .isEqualTo(Cause.LAUNCHER_DAEMONISED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx -t",
                "nginx -g daemon off;",
                "redis-server --daemonize no",
                "apachectl -D FOREGROUND",
                "pm2 list",
                "migrate up",
                "sh -c exit"
            })
    void whatIsDoneIsDone(String command) {
        assertThat(Specimen.running(command.split(" ")).answer().cause())
                .isEqualTo(Cause.COMPLETED);
    }

    @Test
    void aScriptThatWaitsForItsServerIsDoneWhenThatIs() {
        var answer =
                Specimen.running("/start.sh")
                        .files(f -> f.text("/start.sh", 0755, "#!/bin/sh\nserver &\nwait\n"))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.COMPLETED);
    }
}
