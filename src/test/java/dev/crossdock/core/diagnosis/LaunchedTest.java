package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts and launchers start, and how that is read. */
class LaunchedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    exec "$@"|/init node x.js|node x.js
                    exec gosu app "$@"|/init node x.js|node x.js
                    exec tini -- ${@}|/init node x.js|node x.js
                    exec python3 /app/main.py "$@"|/init --port 1|python3 /app/main.py --port 1
                    echo ready; cd /|/init a|/init a
                    node server.js|/init|node server.js
                    exec "$PROGRAM" -x|/init|/init
                    """)
    void anEntrypointScriptIsSeenThrough(String last, String command, String launched) {
        var specimen =
                Specimen.running(command.split(" "))
                        .files(f -> f.text("/init", 0755, "#!/bin/sh\nset -e\n" + last + "\n"));
        assertThat(String.join(" ", specimen.evidence().launched())).isEqualTo(launched);
    }

    @Test
    void twoScriptsThatStartEachOtherComeToAnEnd() {
        var specimen =
                Specimen.running("/a")
                        .files(
                                f ->
                                        f.text("/a", 0755, "#!/bin/sh\nexec /b\n")
                                                .text("/b", 0755, "#!/bin/sh\nexec /a\n"));
        assertThat(specimen.evidence().launched()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    nginx|nginx -g daemon off;
                    redis-server /etc/r.conf --daemonize yes|redis-server /etc/r.conf
                    apachectl start|apachectl -D FOREGROUND
                    catalina.sh start|catalina.sh run
                    service nginx start|nginx -g daemon off;
                    /etc/init.d/cron start|cron -f
                    gunicorn -D app:app|gunicorn app:app
                    """)
    void aServerInTheBackground(String command, String foreground) {
        var answer =
                Specimen.running(command.split(" "))
                        .files(f -> f.program("/usr/bin/" + foreground.split(" ")[0], 62))
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.LAUNCHER_DAEMONISED);
        var rerun = answer.remedies().getFirst().rerun().orElseThrow();
        assertThat(String.join(" ", rerun.command())).isEqualTo(foreground);
    }

    @ParameterizedTest
    @CsvSource({
        "nginx -t",
        "nginx -s reload",
        "service nginx status",
        "php-fpm -v",
        "pm2 list",
        "redis-server --version",
        "sh -c 'a & b & wait'"
    })
    void aTaskThatOnlyLooksLikeIt(String command) {
        var words =
                command.startsWith("sh -c")
                        ? new String[] {"sh", "-c", "a & b & wait"}
                        : command.split(" ");
        assertThat(Specimen.running(words).answer().cause()).isEqualTo(Cause.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ['node','server.js']|node server.js
                    [ "npm", "start", ]|npm start
                    [“java”, “-jar”, “a.jar”]|java -jar a.jar
                    ["serve" "public"]|serve public
                    [nginx, -g]|nginx -g
                    """)
    void aListThatIsNoJson(String list, String meant) {
        var answer =
                Specimen.running("/bin/sh", "-c", list)
                        .exit(127)
                        .log("/bin/sh: [x: not found")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.CMD_NOT_JSON);
        assertThat(String.join(" ", answer.remedies().getFirst().rerun().orElseThrow().command()))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"[ -f /etc/x ]", "[ \"$A\" = \"b\" ]", "[ -z \"$X\" ] && exit 1"})
    void aTestOfAShellIsNoList(String test) {
        assertThat(Specimen.running("/bin/sh", "-c", test).exit(1).answer().cause())
                .isEqualTo(Cause.UNKNOWN);
    }
}
