package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStatus;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.ui.SameThreadTasks;
import dev.crossdock.ui.ScriptedEngine;
import dev.crossdock.ui.ScriptedSession;
import dev.crossdock.ui.Scripts;
import dev.crossdock.ui.diagnosis.Autopsies;
import dev.crossdock.ui.diagnosis.DiagnosisViewModel;
import dev.crossdock.ui.diagnosis.DiagnosisViewModel.Stage;
import dev.crossdock.ui.diagnosis.Examiner;
import dev.crossdock.ui.fx.Activities;
import dev.crossdock.ui.fx.Navigator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the list and the diagnosis know and do, without a window. */
class ContainersModelTest {
    private final ScriptedEngine engine = Scripts.engine();
    private final ScriptedSession session = new ScriptedSession(engine);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final List<String> examined = new ArrayList<>();
    private final Examiner examiner =
            (e, known, id) -> {
                examined.add(id);
                return Scripts.autopsy(engine, id);
            };
    private final Autopsies autopsies = new Autopsies(session, tasks, examiner);
    private final ContainersViewModel list = new ContainersViewModel(session, tasks, autopsies);
    private final Visits visits = new Visits();
    private final DiagnosisViewModel diagnosis =
            new DiagnosisViewModel(
                    session, tasks, new Activities(), visits, autopsies, list::names);

    @Test
    void runningContainersComeFirstAndTheFirstIsSelected() {
        assertThat(names().subList(0, 3)).containsExactly("web", "orders-db", "cache");
        assertThat(list.selectedProperty().get().id()).isEqualTo("web");
        assertThat(list.countProperty().get()).isEqualTo("8 containers, 3 running");
    }

    @Test
    void theFilterLooksAtNamesAndImages() {
        list.filterProperty().set("postgres");
        assertThat(names()).containsExactly("orders-db", "orders-old");
        list.filterProperty().set("mongo");
        assertThat(names()).containsExactly("mongo");
    }

    @Test
    void whatIsSelectedStaysSelectedWhileOthersComeAndGo() {
        list.select("mongo");
        var item = list.selectedProperty().get();
        Scripts.add(engine, "new", "app", Platform.AMD64, ContainerStatus.RUNNING, null);
        engine.remove("web");
        session.tell(Scripts.event("web", "destroy", "15:00:00", Map.of()));
        assertThat(list.selectedProperty().get()).isSameAs(item);
        assertThat(names()).contains("new").doesNotContain("web");
        engine.remove("mongo");
        session.tell(Scripts.event("mongo", "destroy", "15:00:01", Map.of()));
        assertThat(list.selectedProperty().get()).isNotSameAs(item).isNotNull();
    }

    @Test
    void aStateIsShownBeforeTheEngineHasListedItsContainersAgain() {
        tasks.hold();
        session.tell(Scripts.event("web", "die", "15:00:00", Map.of("exitCode", "137")));
        assertThat(item("web").summary().status()).isEqualTo(ContainerStatus.EXITED);
        assertThat(item("web").summary().exitCode()).isEqualTo(137);
    }

    @Test
    void whatHealthChecksDoAsksTheEngineForNothing() {
        Scripts.add(engine, "new", "app", Platform.AMD64, ContainerStatus.RUNNING, null);
        session.tell(Scripts.event("web", "exec_start: curl", "15:00:00", Map.of()));
        session.tell(Scripts.event("web", "health_status: healthy", "15:00:00", Map.of()));
        assertThat(names()).doesNotContain("new");
    }

    @Test
    void stoppedContainersAreExaminedOnceAndCountedWhereACauseWasFound() {
        assertThat(examined)
                .containsExactlyInAnyOrder("checkout", "mongo", "mssql", "migrate", "orders-old");
        assertThat(autopsies.attentionProperty().get()).isEqualTo(2);
        list.load();
        assertThat(examined).hasSize(5);
        session.tell(Scripts.event("mongo", "start", "15:00:00", Map.of()));
        assertThat(examined).hasSize(6);
    }

    @Test
    void theListSaysWhyOnlyWhereSomethingIsWrong() {
        assertThat(item("mongo").cause()).startsWith("mongod needs AVX");
        assertThat(item("migrate").cause()).isEmpty();
        assertThat(item("checkout").cause()).isEmpty();
        assertThat(item("orders-old").stoppedByUser()).isTrue();
    }

    @Test
    void theBestRemedyMakesANewContainerAndLeadsToIt() {
        diagnosis.show("mongo", "mongo", false);
        assertThat(diagnosis.stageProperty().get()).isInstanceOf(Stage.Found.class);
        assertThat(diagnosis.rerunName()).isEqualTo("mongo-2");
        diagnosis.primary();
        assertThat(engine.asked).containsExactly("create mongo:7.0", "start created");
        assertThat(visits.seen).containsExactly("created CONSOLE");
    }

    @Test
    void aRemedyWithABlankWaitsForIt() {
        diagnosis.show("mssql", "mssql", false);
        diagnosis.primary();
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void aShellLeadsToItsTerminal() {
        diagnosis.show("mongo", "mongo", false);
        diagnosis.apply(diagnosis.remedies().getLast());
        assertThat(visits.seen).containsExactly("created TERMINAL");
    }

    @Test
    void aRunningContainerIsNotExaminedUnlessAskedFor() {
        diagnosis.show("web", "web", true);
        assertThat(diagnosis.stageProperty().get()).isEqualTo(new Stage.Running("web"));
        diagnosis.examine();
        assertThat(diagnosis.stageProperty().get()).isInstanceOf(Stage.Found.class);
        assertThat(autopsies.known()).doesNotContainKey("web");
    }

    private List<String> names() {
        return list.shown().stream().map(one -> one.summary().name()).toList();
    }

    private ContainerItem item(String id) {
        return list.shown().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static final class Visits implements Navigator {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void open(String pageId) {}

        @Override
        public void run(@Nullable RunSpec start) {}

        @Override
        public void showContainer(String id, ContainerView view) {
            seen.add(id + " " + view);
        }
    }
}
