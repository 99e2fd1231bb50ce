package dev.crossdock.core.diagnosis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2026-01-01 12:00:00.123 UTC [1] FATAL:  password authentication failed#FATAL",
                "nginx: [emerg] host not found in upstream#FATAL",
                "2026-01-01T12:00:00Z 0 [ERROR] [MY-010119] [Server] Aborting#ERROR",
                "{\"level\":50,\"time\":1,\"msg\":\"no\"}#ERROR",
                "{\"t\":{\"$date\":\"2026\"},\"s\":\"F\",  \"c\":\"CONTROL\"}#FATAL",
                "{\"@timestamp\":\"2026\", \"log.level\": \"WARN\", \"message\":\"x\"}#WARNING",
                "time=\"2026\" level=warning msg=\"error: no\"#WARNING",
                "ts=2026 caller=main.go:1 level=error err=x#ERROR",
                "E0101 12:00:00.000000       1 main.go:1] no#ERROR",
                "npm ERR! code ENOTFOUND#ERROR",
                "npm warn deprecated x#WARNING",
                "[2026-01-01 12:00:00,000] ERROR Exiting Kafka (kafka.Kafka$)#ERROR",
                "2026-01-01 12:00:00  WARN 1 --- [main] c.e.X : not yet#WARNING",
                "fail: Microsoft.Hosting[1]#ERROR",
                "fatal: unable to access#FATAL",
                "app.py:3: DeprecationWarning: old#WARNING",
                "1:M 01 Jan 2026 12:00:00.000 * Ready to accept connections#INFO",
                "Connection refused#UNMARKED",
                "An ERRORLESS line#UNMARKED"
            })
    void aLineSaysHowGraveItIs(String line, Level level) {
        assertThat(Level.of(ExcerptLine.of(1, line, null))).isEqualTo(level);
    }
}
