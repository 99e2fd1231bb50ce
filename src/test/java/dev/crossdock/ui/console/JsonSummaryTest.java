package dev.crossdock.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.log.Severity;
import dev.crossdock.core.log.StyledText;
import dev.crossdock.core.log.StyledText.Style;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneId;
import java.time.ZoneOffset;

class JsonSummaryTest {
    private final ConsoleTimes times = new ConsoleTimes(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T14:06:32.120456Z, 19:36:32.120, 14:06:32.120Z",
        "2026-03-01T15:06:32+01:00, 19:36:32.000, 14:06:32.000Z",
        "2026-03-01T15:06:32.5+0100, 19:36:32.500, 14:06:32.500Z",
        "'2026-03-01 14:06:32,12 UTC', 19:36:32.120, 14:06:32.120Z",
        "1772373992, 19:36:32.000, 14:06:32.000Z",
        "1772373992.1204, 19:36:32.120, 14:06:32.120Z",
        "2026-03-01T14:06:32, 14:06:32, 14:06:32",
        "2026-13-01T14:06:32Z, 14:06:32, 14:06:32",
        "at noon, at noon, at noon"
    })
    void itsTimeIsOfTheZoneThatIsChosenWhereItTellsItsOwn(
            String written, String local, String utc) {
        var zones = new ConsoleTimes(ZoneId.of("Asia/Kolkata"));
        var line = "{\"time\":\"" + written + "\",\"msg\":\"x\"}";
        assertThat(JsonSummary.of(line, zones).text()).isEqualTo(local + "  x");
        zones.utcProperty().set(true);
        assertThat(JsonSummary.of(line, zones).text()).isEqualTo(utc + "  x");
    }

    private StyledText of(String line) {
        return JsonSummary.of(line, times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            textBlock =
                    """
                    {"a":1,"msg":"hi","level":"info"} ¦ INFO   hi  a=1
                    {"level":50,"msg":"x","time":"2026-03-01T14:06:32.120456Z"} ¦ 14:06:32.120  ERROR  x
                    {"ts":"2026-03-01 14:06:32,5","severity":"WARNING","event":"x"} ¦ 14:06:32.5  WARNING  x
                    {"event":"request","message":"sent"} ¦ sent  event=request
                    {"log":"out\\n","stream":"stdout"} ¦ out  stream=stdout
                    {"log":{"level":"info"},"b":null} ¦ log={"level":"info"}  b=null
                    {"a":"two words","b":"","c":"x\\"y","d":1.50,"e":123456789012345678901} ¦ a="two words"  b=""  c="x\\"y"  d=1.50  e=123456789012345678901
                    {"a":[],"b":{},"c":[1,{"d":[true,"x"]}]} ¦ a=[]  b={}  c=[1,{"d":[true,"x"]}]
                    {"msg":"one\\ntwo","level":"loud"} ¦ one\\ntwo  level=loud
                    {"msg":"\\u001b[31mred\\u001b[0m"} ¦ red
                    {"t":{"$date":"x"},"s":"E","msg":"lost"} ¦ ERROR  lost  t={"$date":"x"}
                    {"s":"some","msg":"lost"} ¦ lost  s=some
                    {"x":1,"x":2} ¦ x=1  x=2
                    """)
    void theMostImportantComesFirst(String line, String summary) {
        assertThat(of(line).text()).isEqualTo(summary);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{ }",
                "[1]",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":\"\\x\"}",
                "{\"a\":01}",
                "{%FOO% bar}",
                "{\"a\":[1,2}",
                " {\"a\":1}"
            })
    void whatIsNoObjectHasNone(String line) {
        assertThat(of(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "1", "{\"a\":1", "{\"a\":1}}", "{\"a\":1,}", "{a}"})
    void whatIsNoObjectIsNotUnfolded(String line) {
        assertThat(JsonWriter.indented(line)).isNull();
    }

    @Test
    void nonsenseAndDeepNestingAreNotReadAndDoNotThrow() {
        for (var deep : new String[] {"{\"a\":", "[", "{\"a\":["}) {
            var open = "{\"a\":" + deep.repeat(10_000);
            assertThat(of(open + "}")).isNull();
            assertThat(JsonWriter.indented(open + "}")).isNull();
        }
        var whole = "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertThat(of(whole)).isNull();
        assertThat(JsonWriter.indented(whole)).isNull();
        assertThat(of("{\"a\":" + "9".repeat(5_000) + "}")).isNull();
        assertThat(of("{\"" + "n".repeat(40_000) + "\":1}")).isNotNull();
    }

    @Test
    void whatIsLongIsClipped() {
        var value = "x".repeat(50_000);
        var text = of("{\"msg\":\"" + value + "\",\"a\":\"" + value + "\"}").text();
        assertThat(text).contains("…  a=xxx").endsWith("…").hasSizeLessThan(2_500);
        var many = new StringBuilder("{\"a\":0");
        for (int i = 0; i < 5_000; i++) {
            many.append(",\"a\":").append(i);
        }
        assertThat(of(many + "}").text()).endsWith(" …").hasSizeLessThan(4_200);
        var rows = JsonWriter.indented(many + "}").text();
        assertThat(rows.lines().count()).isBetween(500L, 503L);
        assertThat(rows).endsWith("saved with the log");
    }

    @Test
    void theLevelIsColouredAndTheRestIsMuted() {
        var spans = of("{\"msg\":\"hi\",\"level\":\"error\",\"a\":1}").spans();
        assertThat(spans.get(0).style()).isEqualTo(Severity.ERROR.style());
        assertThat(spans.get(1).style()).isEqualTo(Style.PLAIN);
        assertThat(spans.get(2).style()).isEqualTo(Pieces.MUTED);
        assertThat(spans.get(2).end()).isEqualTo("ERROR  hi  a=1".length());
    }

    @Test
    void unfoldedItIsTheSameJson() {
        var text =
                JsonWriter.indented(
                        "{\"a\":[],\"b\":{},\"c\":[1.50,{\"d\":\"x\\ny\"}],\"e\":null}");
        assertThat(text.text())
                .isEqualTo(
                        """
                        {
                          "a": [],
                          "b": {},
                          "c": [
                            1.50,
                            {
                              "d": "x\\ny"
                            }
                          ],
                          "e": null
                        }""");
        int at = 0;
        for (var span : text.spans()) {
            assertThat(span.start()).isEqualTo(at);
            at = span.end();
        }
        assertThat(at).isEqualTo(text.text().length());
    }
}
