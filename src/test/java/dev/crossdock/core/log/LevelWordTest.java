package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class LevelWordTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            textBlock =
                    """
                    ERROR  cannot connect ¦ ERROR ¦ ERROR
                    INFO:     Uvicorn running ¦ INFO ¦ INFO
                    WARNING:root:deprecated ¦ WARNING ¦ WARNING
                    FATAL:  role does not exist ¦ FATAL ¦ FATAL
                    2026-03-01 14:00:00.123 UTC [1] ERROR:  relation missing ¦ ERROR ¦ ERROR
                    2026-03-01T14:00:00.123Z  WARN 1 --- [main] o.s.Boot : slow ¦ WARN ¦ WARNING
                    2026-03-01 14:00:00,123 - myapp.db - DEBUG - connected ¦ DEBUG ¦ DEBUG
                    14:00:00.123 main TRACE entered ¦ TRACE ¦ TRACE
                    [main] INFO app.Server - up ¦ INFO ¦ INFO
                    [12:00:01 ERR] failed ¦ ERR ¦ ERROR
                    [12:00:01 WRN] slow ¦ WRN ¦ WARNING
                    [2026-03-01 14:00:00,1: INFO/MainProcess] ready ¦ INFO ¦ INFO
                    2026/03/01 14:00:00 [error] 29#29: *1 open() failed ¦ error ¦ ERROR
                    [warn] deprecated ¦ warn ¦ WARNING
                    [Sun Mar 01 14:00:00.1 2026] [php:notice] [pid 1] hello ¦ notice ¦ INFO
                    2026-03-01 0 [Warning] [MY-010068] CA certificate ¦ Warning ¦ WARNING
                    time="2026-03-01T14:00:00Z" level=error msg="cannot" ¦ error ¦ ERROR
                    ts=2026-03-01 caller=main.go:1 level="debug" msg=x ¦ debug ¦ DEBUG
                    lvl=warn msg=x ¦ warn ¦ WARNING
                    E0102 15:04:05.000000       1 main.go:10] lost ¦ E ¦ ERROR
                    W0102 15:04:05.000000       1 main.go:10] late ¦ W ¦ WARNING
                    [I 2026-03-01 15:04:05.1 ServerApp] up ¦ I ¦ INFO
                    I, [2026-03-01T14:00:00.1 #1]  INFO -- : Started ¦ INFO ¦ INFO
                    E: Unable to locate package ¦ E ¦ ERROR
                    Mar  1 14:00:00 host app[12]: error: no route ¦ error ¦ ERROR
                    Mar  1 14:00:00 host daemon.warn dnsmasq[1]: late ¦ warn ¦ WARNING
                    error: cannot open ¦ error ¦ ERROR
                    gcc: error: no input files ¦ error ¦ ERROR
                    fail: Microsoft.Hosting[0] ¦ fail ¦ ERROR
                    INFO[0012] started ¦ INFO ¦ INFO
                    npm ERR! code E404 ¦ ERR ¦ ERROR
                    npm warn deprecated x ¦ warn ¦ WARNING
                    PHP Warning:  Undefined variable ¦ Warning ¦ WARNING
                    PHP Fatal error:  Uncaught ¦ Fatal error ¦ FATAL
                    web-1  | CRITICAL out of memory ¦ CRITICAL ¦ FATAL
                    web | ERROR no route ¦ ERROR ¦ ERROR
                    {"time":1,"level":"error","msg":"x"} ¦ error ¦ ERROR
                    {"level":30,"msg":"x"} ¦ 30 ¦ INFO
                    {"msg":"level","Level":"Warning"} ¦ Warning ¦ WARNING
                    {"t":{"$date":"2026"},"s":"E","c":"NETWORK"} ¦ E ¦ ERROR
                    {"t":1,"s":"D2","c":"NETWORK"} ¦ D2 ¦ DEBUG
                    """)
    void theLevelIsFound(String line, String word, Severity severity) {
        var found = LevelWord.in(line);
        assertThat(found).isNotNull();
        assertThat(line.substring(found.start(), found.end())).isEqualTo(word);
        assertThat(found.severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[",
                "no error",
                "NO ERROR",
                "no ERROR was found",
                "there was no error: all is well",
                "12:00:01 no ERROR here",
                "12:00:01 finished without any error (info)",
                "The last warning: none",
                "Error handling is set up",
                "error handling is set up",
                "TypeError: x is not a function",
                "errors: 0",
                "HTTP server started",
                "0 errors, 0 warnings",
                "msg=\"got ERROR from upstream\"",
                "10.0.0.1 - - [01/Mar/2026:14:00:00 +0000] \"GET /ERROR HTTP/1.1\" 200 5",
                "loglevels=error",
                "Debugging is off",
                "EXPOSE 8080",
                "{\"msg\":\"the level: error\"}",
                "{\"msg\":\"\\\"level\\\":\\\"error\\\"\"}",
                "{\"level\":",
                "{\"level\":\"loud\"}",
                "{\"s\":5}"
            })
    void aSentenceHasNone(String line) {
        assertThat(LevelWord.in(line)).isNull();
    }

    @Test
    void onlyTheWordIsColoured() {
        var text = LevelWord.coloured(StyledText.plain("[x] ERROR lost"));
        assertThat(text.text()).isEqualTo("[x] ERROR lost");
        assertThat(text.spans())
                .containsExactly(
                        new StyledText.Span(0, 4, StyledText.Style.PLAIN),
                        new StyledText.Span(4, 9, Severity.ERROR.style()),
                        new StyledText.Span(9, 14, StyledText.Style.PLAIN));
        assertThat(Severity.ERROR.style().bold()).isTrue();
        assertThat(Severity.WARNING.style().foreground()).isEqualTo(new StyledText.Colour.Named(3));
    }

    @Test
    void aLineWithColoursOfItsOwnKeepsThem() {
        var text = AnsiText.read("ERROR \u001b[32mlost\u001b[0m");
        assertThat(LevelWord.coloured(text)).isSameAs(text);
        var bold = AnsiText.read("\u001b[1mERROR\u001b[0m lost");
        assertThat(LevelWord.coloured(bold).spans().getFirst().style())
                .isEqualTo(Severity.ERROR.style());
    }

    /** What is cut anywhere, or is nonsense, is read without harm, and nothing is lost of it. */
    @Test
    void nonsenseIsReadToo() {
        var random = new Random(7);
        var pieces =
                new String[] {
                    "{", "}", "[", "]", "\"", ":", "=", " ", "\t", "\\", "level", "ERROR", "error",
                    "E", "s", "0102", "http", "://", "x", ".", "(", ")", "npm", "fatal", "|", "ü"
                };
        for (int i = 0; i < 20_000; i++) {
            var line = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                line.append(pieces[random.nextInt(pieces.length)]);
            }
            var text = WebLinks.marked(LevelWord.coloured(StyledText.plain(line.toString())));
            assertThat(text.text()).isEqualTo(line.toString());
            int at = 0;
            for (var span : text.spans()) {
                assertThat(span.start()).isEqualTo(at);
                at = span.end();
            }
            assertThat(at).isEqualTo(line.length());
        }
    }
}
