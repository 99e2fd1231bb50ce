package dev.crossdock.ui.builds;

import dev.crossdock.core.build.BuildRequest;
import dev.crossdock.core.build.workflow.GithubWorkflow;
import dev.crossdock.core.build.workflow.GitlabPipeline;
import dev.crossdock.core.build.workflow.RepositoryPlace;
import dev.crossdock.core.build.workflow.Runners;
import dev.crossdock.core.build.workflow.WorkflowRequest;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.Clip;
import dev.crossdock.ui.fx.Sheets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Shows the continuous integration that does what the page does, to be copied or saved. */
final class WorkflowSheet {

    private final RepositoryPlace place;
    private final WorkflowRequest wanted;
    private final Runners runners;
    private final TextArea text = new TextArea();
    private final Button save = new Button();
    private final Label said = new Label();
    private String path = GithubWorkflow.PATH;

    private WorkflowSheet(BuildRequest request, byte[] dockerfile) {
        place = RepositoryPlace.of(request.dockerfile());
        wanted =
                new WorkflowRequest(
                        place.dockerfile(),
                        place.context(),
                        request.platforms(),
                        request.arguments(),
                        request.target(),
                        null,
                        List.of());
        runners = Runners.of(dockerfile, wanted);
    }

    /** Shows it; nothing where the Dockerfile has gone, which the check tells. */
    static void show(Sheets sheets, BuildRequest request) {
        try {
            new WorkflowSheet(request, Files.readAllBytes(request.dockerfile())).show(sheets);
        } catch (IOException e) {
            // the page itself says that it cannot be read
        }
    }

    private void show(Sheets sheets) {
        var title = new Label(Words.get("builds.workflow.title"));
        title.getStyleClass().add("section");
        var how =
                new Label(
                        Words.get(
                                runners.apart()
                                        ? "builds.workflow.apart"
                                        : "builds.workflow.together"));
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        text.setId("workflowText");
        text.setEditable(false);
        text.getStyleClass().add("mono");
        text.setPrefRowCount(22);
        text.setPrefColumnCount(78);
        text.setAccessibleText(title.getText());
        VBox.setVgrow(text, Priority.ALWAYS);
        said.setId("workflowSaid");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        var copy = new Button(Words.get("builds.workflow.copy"));
        copy.setId("copyWorkflow");
        copy.setOnAction(e -> copy());
        save.setId("saveWorkflow");
        save.getStyleClass().add("accent");
        save.setOnAction(e -> save());
        var close = new Button(Words.get("sheet.close"));
        close.setCancelButton(true);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var buttons = new HBox(8, said, gap, close, copy, save);
        buttons.getStyleClass().add("confirm-buttons");
        var content = new VBox(12, title, how, hosters(), text, buttons);
        content.getStyleClass().addAll("confirm", "wide");
        write(true);
        var shown = sheets.show(title.getText(), content, () -> {});
        close.setOnAction(e -> shown.close());
    }

    private HBox hosters() {
        var group = new ToggleGroup();
        var github = new ToggleButton("GitHub Actions");
        var gitlab = new ToggleButton("GitLab CI");
        github.getStyleClass().add("left-pill");
        gitlab.getStyleClass().add("right-pill");
        gitlab.setId("gitlab");
        github.setToggleGroup(group);
        gitlab.setToggleGroup(group);
        github.setSelected(true);
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            } else {
                                write(now == github);
                            }
                        });
        return new HBox(github, gitlab);
    }

    private void write(boolean github) {
        path = github ? GithubWorkflow.PATH : GitlabPipeline.PATH;
        text.setText(
                github ? GithubWorkflow.of(wanted, runners) : GitlabPipeline.of(wanted, runners));
        save.setText(Words.get("builds.workflow.save", Path.of(path).getFileName()));
        save.setDisable(false);
        said.setText("");
    }

    private void copy() {
        Clip.put(text.getText());
        said.setText(Words.get("builds.workflow.copied"));
    }

    /** What somebody wrote is not overwritten. */
    private void save() {
        var file = place.top().resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getText(), StandardOpenOption.CREATE_NEW);
            said.setText(Words.get("builds.workflow.saved"));
            save.setDisable(true);
        } catch (FileAlreadyExistsException e) {
            said.setText(Words.get("builds.workflow.exists", path));
        } catch (IOException e) {
            said.setText(Words.get("builds.workflow.not-written", path, e.getMessage()));
        }
    }
}
