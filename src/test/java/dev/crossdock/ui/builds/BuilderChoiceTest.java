package dev.crossdock.ui.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.BuildResult;
import dev.crossdock.core.build.BuildWay;
import dev.crossdock.core.build.Builder;
import dev.crossdock.core.build.BuilderInfo;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.StandInEngine;
import dev.crossdock.ui.StandInSession;
import dev.crossdock.ui.fx.Settings;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Consumer;

class BuilderChoiceTest {
    private final StandInSession session = new StandInSession(new StandInEngine());
    private final Settings settings = new Settings();
    private final BuildForm form = new BuildForm();

    private BuilderChoice choice(String... names) {
        session.connect();
        return new BuilderChoice(
                session,
                engine -> new Named(names),
                new SameThreadTasks(),
                form,
                settings.builder());
    }

    @Test
    void thePreferredOneIsChosenUntilSomebodyChoosesAnother() {
        settings.builder().set("far");
        var choice = choice("near", "far");
        choice.list();
        assertThat(form.builderProperty().get()).isEqualTo("far");

        form.builderProperty().set("");
        choice.list();
        assertThat(form.builderProperty().get()).isEmpty();

        settings.builder().set("near");
        choice.list();
        assertThat(form.builderProperty().get()).isEqualTo("near");
    }

    @Test
    void onePreferredThatIsNotThereLeavesTheChoice() {
        settings.builder().set("gone");
        var choice = choice("near");
        choice.list();
        assertThat(form.builderProperty().get()).isEmpty();
    }

    private record Named(String... names) implements Builder {
        @Override
        public BuildResult build(BuildRequest request, BuildWay way, Consumer<BuildEvent> sink) {
            return new BuildResult.Cancelled();
        }

        @Override
        public List<BuilderInfo> all() {
            return List.of(names).stream()
                    .map(name -> new BuilderInfo(name, "docker-container", List.of()))
                    .toList();
        }
    }
}
