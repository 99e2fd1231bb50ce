package dev.crossdock.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.log.AnsiText;
import dev.crossdock.core.log.StyledText;

import org.junit.jupiter.api.Test;

import java.util.List;

class PairedCharactersTest {

    @Test
    void eachStandsInASpanOfItsOwnWithWhatItIsJoinedWith() {
        assertThat(spans("a 🚀 by 👩‍💻🇩🇪, end"))
                .containsExactly("a ", "🚀", " by ", "👩‍💻", "🇩🇪", ", end");
        assertThat(spans("🚀")).containsExactly("🚀");
    }

    @Test
    void stylesStayAsTheyWere() {
        var text = AnsiText.read("\u001b[31ma 🚀\u001b[0m b🚀");
        var apart = PairedCharacters.apart(text);
        assertThat(spans(apart)).containsExactly("a ", "🚀", " b", "🚀");
        assertThat(apart.spans().get(1).style()).isEqualTo(text.spans().get(0).style());
        assertThat(apart.spans().get(3).style()).isEqualTo(text.spans().get(1).style());
    }

    @Test
    void halfOfOneIsNoTrouble() {
        assertThat(spans("a\ud83d")).containsExactly("a", "\ud83d");
    }

    @Test
    void aTextWithoutOneIsTheSame() {
        var text = StyledText.plain("長い行 cafe\u0301");
        assertThat(PairedCharacters.apart(text)).isSameAs(text);
    }

    @Test
    void aLineThatIsFullOfThemHasNotThousandsOfSpans() {
        var spans = spans("🚀".repeat(4_000));
        assertThat(spans).hasSizeLessThan(100);
        assertThat(String.join("", spans)).isEqualTo("🚀".repeat(4_000));
    }

    private static List<String> spans(String text) {
        return spans(PairedCharacters.apart(StyledText.plain(text)));
    }

    private static List<String> spans(StyledText text) {
        return text.spans().stream()
                .map(span -> text.text().substring(span.start(), span.end()))
                .toList();
    }
}
