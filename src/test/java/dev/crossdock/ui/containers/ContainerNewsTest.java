package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.fx.Badge;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Navigator.ContainerView;
import dev.crossdock.ui.fx.News;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Of which containers the page tells when they end. */
class ContainerNewsTest extends ContainersWindow {
    private final List<News> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        page.tell(told::add);
    }

    private void happens(String id, String action, Map<String, String> attributes) {
        onFx(
                () -> {
                    session.tell(Scripts.event(id, action, "15:00:00", attributes));
                    return id;
                });
    }

    private void dies(String id, String code) {
        happens(id, "die", Map.of("name", id, "exitCode", code));
    }

    @Test
    void theOneThatIsLookedAtIsToldWithWhatItsCodeMeans() {
        assertThat(onFx(() -> model.list().selectedProperty().get().id())).isEqualTo("web");
        dies("cache", "1");
        dies("web", "139");
        assertThat(told)
                .extracting(News::kind, News::tone, News::title, News::page)
                .containsExactly(
                        tuple(
                                News.Kind.CONTAINER,
                                Badge.Tone.DANGER,
                                "web ended by itself",
                                Navigator.CONTAINERS));
        assertThat(told.getFirst().text()).contains("139").contains("SIGSEGV");
    }

    @Test
    void oneThatWasStartedFromHereIsToldAlsoWhenItEndedSooner() {
        dies("cache", "127");
        assertThat(told).isEmpty();
        onFx(
                () -> {
                    page.show("cache", ContainerView.CONSOLE);
                    return page;
                });
        assertThat(told).extracting(News::title).containsExactly("cache ended by itself");
    }

    @Test
    void wantOfMemoryIsSaid() {
        happens("web", "oom", Map.of("name", "web"));
        dies("web", "137");
        assertThat(told).extracting(News::title).containsExactly("web ran out of memory");
    }

    @Test
    void whatSomebodyStopsIsNoNews() {
        happens("web", "kill", Map.of("name", "web", "signal", "15"));
        dies("web", "143");
        assertThat(told).isEmpty();
    }
}
