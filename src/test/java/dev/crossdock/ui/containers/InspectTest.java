package dev.crossdock.ui.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.ui.containers.InspectViewModel.Form;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that the engine tells of a container, without a window. */
class InspectTest extends ScriptedContainers {
    static final String JSON =
            """
            {"Id": "web", "State": {"Status": "running", "Pid": 4711, "OOMKilled": false},
             "Config": {"Image": "myapp:dev", "Env": ["PATH=/usr/bin", "API_TOKEN=s3cret=x"],
                        "Cmd": ["serve", "--port", "8080"], "Labels": {}},
             "NetworkSettings": {"Ports": {"8080/tcp": [{"HostPort": "8080"}]}},
             "ExecIDs": null}
            """;

    private final InspectViewModel inspect = new InspectViewModel(session, tasks, container);

    @BeforeEach
    void lookAtTheTree() {
        engine.inspected.put("web", JSON);
        inspect.formProperty().set(Form.TREE);
        look("web");
    }

    private void look(String id) {
        container.show(item(id));
    }

    private static String lines(InspectItem item) {
        var text = new StringBuilder(item.path() + "=" + item.value() + "\n");
        item.children().forEach(child -> text.append(lines(child)));
        return text.toString();
    }

    @Test
    void everyValueHasItsPath() {
        assertThat(lines(inspect.treeProperty().get()))
                .contains("State.Pid=4711\n")
                .contains("State.OOMKilled=false\n")
                .contains("Config.Cmd[2]=8080\n")
                .contains("Config.Labels={0}\n")
                .contains("NetworkSettings.Ports.8080/tcp[0].HostPort=8080\n")
                .contains("ExecIDs=null\n");
    }

    @Test
    void valuesOfTheEnvironmentAreHiddenUntilSomebodyAsks() {
        assertThat(inspect.textProperty().get()).contains("API_TOKEN=••").doesNotContain("s3cret");
        assertThat(lines(inspect.treeProperty().get())).doesNotContain("s3cret");
        inspect.searchProperty().set("s3cret");
        assertThat(inspect.treeProperty().get()).as("nor are they found").isNull();
        inspect.searchProperty().set("");
        inspect.valuesProperty().set(true);
        assertThat(inspect.textProperty().get()).contains("API_TOKEN=s3cret=x");
        look("cache");
        assertThat(inspect.valuesProperty().get()).as("hidden again").isFalse();
    }

    @Test
    void whatIsSearchedIsFoundInNamesAndValuesWithTheWayThere() {
        inspect.searchProperty().set("8080");
        assertThat(inspect.foundProperty().get()).isEqualTo("3 found");
        assertThat(lines(inspect.treeProperty().get()))
                .contains("Config.Cmd[2]=8080", "NetworkSettings.Ports.8080/tcp[0].HostPort=8080")
                .doesNotContain("Cmd[0]", "State");
        inspect.searchProperty().set("oomkilled");
        assertThat(inspect.foundProperty().get()).isEqualTo("1 found");
        inspect.searchProperty().set("no such words");
        assertThat(inspect.foundProperty().get()).isEqualTo("nothing found");
    }

    @Test
    void theSummaryAsksTheEngineForNothing() {
        inspect.formProperty().set(Form.SUMMARY);
        engine.inspected.put("web", "not asked for");
        container.show(null);
        look("web");
        assertThat(inspect.failureProperty().get()).isNull();
        inspect.formProperty().set(Form.JSON);
        assertThat(inspect.failureProperty().get()).isInstanceOf(EngineFailure.Refused.class);
    }
}
