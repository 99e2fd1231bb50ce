package dev.crossdock.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;

class WebLinksTest {

    private static final String LINK = "\u001b]8;;";
    private static final String END = "\u001b\\";

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            textBlock =
                    """
                    listening on http://localhost:8080 ¦ http://localhost:8080
                    see https://example.org/a?b=c&d=1#e. ¦ https://example.org/a?b=c&d=1#e
                    (https://example.org/x) ¦ https://example.org/x
                    https://en.wikipedia.org/wiki/A_(b), that ¦ https://en.wikipedia.org/wiki/A_(b)
                    <http://[::1]:80/> ¦ http://[::1]:80/
                    "url":"https://example.org/","x":1 ¦ https://example.org/
                    HTTPS://EXAMPLE.ORG! ¦ HTTPS://EXAMPLE.ORG
                    ghttp://x and http://y ¦ http://y
                    """)
    void anAddressIsALink(String line, String link) {
        var text = WebLinks.marked(StyledText.plain(line));
        assertThat(links(text)).containsExactly(link);
        var span = text.spans().stream().filter(s -> s.link() != null).findFirst().orElseThrow();
        assertThat(line.substring(span.start(), span.end())).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "://",
                "http://",
                "http:// nothing",
                "http://.",
                "ftp://example.org",
                "file:///etc/passwd",
                "javascript://x",
                "xhttp://example.org",
                "http:/example.org"
            })
    void whatIsNoAddressIsNone(String line) {
        assertThat(links(WebLinks.marked(StyledText.plain(line)))).isEmpty();
    }

    @Test
    void severalAddressesAreSeveralLinks() {
        var text = WebLinks.marked(StyledText.plain("http://a http://b/"));
        assertThat(links(text)).containsExactly("http://a", "http://b/");
        assertThat(text.text()).isEqualTo("http://a http://b/");
    }

    @Test
    void aHyperlinkOfTheTerminalLeadsWhereItSays() {
        var text =
                AnsiText.read("see " + LINK + "https://x.org/1" + END + "this" + LINK + END + "!");
        assertThat(text.text()).isEqualTo("see this!");
        assertThat(links(text)).containsExactly("https://x.org/1");
        assertThat(text.spans().get(1).start()).isEqualTo(4);
        assertThat(text.spans().get(1).end()).isEqualTo(8);
    }

    @Test
    void aHyperlinkMayHaveParametersAndColoursAndEndWithABell() {
        var text =
                AnsiText.read(
                        "\u001b]8;id=1;http://x.org\u0007a\u001b[31mb\u001b[0m\u001b]8;;\u0007c");
        assertThat(text.text()).isEqualTo("abc");
        assertThat(links(text)).containsExactly("http://x.org", "http://x.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "ssh://x",
                "http://",
                "http://a b",
                "",
                "http://a\u0085b"
            })
    void aHyperlinkToAnythingButTheWebIsNone(String target) {
        var text = AnsiText.read(LINK + target + END + "this" + LINK + END);
        assertThat(text.text()).isEqualTo("this");
        assertThat(links(text)).isEmpty();
    }

    @Test
    void aHyperlinkIsNotChangedByTheAddressThatItShows() {
        var text = AnsiText.read(LINK + "https://evil.org" + END + "https://good.org" + LINK + END);
        assertThat(links(WebLinks.marked(text))).containsExactly("https://evil.org");
    }

    private static List<String> links(StyledText text) {
        return text.spans().stream().map(StyledText.Span::link).filter(Objects::nonNull).toList();
    }
}
