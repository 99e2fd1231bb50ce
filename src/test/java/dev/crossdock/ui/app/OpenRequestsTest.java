package dev.crossdock.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class OpenRequestsTest {
    private final OpenRequests requests = new OpenRequests();
    private final List<List<Path>> opened = new ArrayList<>();
    private final List<RunLink> asked = new ArrayList<>();
    private final OpenRequests.Taker taker =
            new OpenRequests.Taker() {
                @Override
                public void open(List<Path> files) {
                    opened.add(files);
                }

                @Override
                public void run(RunLink link) {
                    asked.add(link);
                }
            };

    @Test
    void whatCameBeforeTheWindowIsOpenedAtOnceAndInItsOrder() {
        requests.add(List.of(Path.of("one"), Path.of("two")));
        requests.add(List.of(Path.of("three")));
        requests.deliverTo(taker);

        assertThat(opened)
                .containsExactly(List.of(Path.of("one"), Path.of("two"), Path.of("three")));
    }

    @Test
    void whatComesLaterIsOpenedAsItComes() {
        requests.deliverTo(taker);
        requests.add(List.of(Path.of("one")));
        requests.add(List.of(Path.of("two"), Path.of("three")));

        assertThat(opened)
                .containsExactly(
                        List.of(Path.of("one")), List.of(Path.of("two"), Path.of("three")));
    }

    @Test
    void whereThereIsNothingToOpenTheWindowIsLeftAlone() {
        requests.add(List.of());
        requests.deliverTo(taker);
        requests.add(List.of());

        assertThat(opened).isEmpty();
    }

    @Test
    void theLastLinkThatCameBeforeTheWindowIsFollowedAndEachLaterOne() {
        requests.add(new RunLink("one", null));
        requests.add(new RunLink("two", null));
        requests.deliverTo(taker);
        requests.add(new RunLink("three", null));

        assertThat(asked).extracting(RunLink::image).containsExactly("two", "three");
    }
}
