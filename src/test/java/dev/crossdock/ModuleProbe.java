package dev.crossdock;

import atlantafx.base.theme.PrimerDark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import com.techsenger.jeditermfx.ui.JediTermFxWidget;
import com.techsenger.jeditermfx.ui.settings.DefaultSettingsProvider;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.controlsfx.dialog.Wizard;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.net.SocketException;
import java.net.URI;

/**
 * Touches every library from inside the module, where a split package or a closed one would show.
 */
public final class ModuleProbe extends Application {
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) throws Exception {
        setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        var terminal = new JediTermFxWidget(80, 24, new DefaultSettingsProvider());
        stage.setScene(
                new Scene(
                        new VBox(
                                new Label("Crossdock", new FontIcon(Feather.BOX)),
                                terminal.getPane())));
        stage.show();
        new Wizard(stage);
        System.out.println("window " + stage.isShowing());
        System.out.println(
                "json " + new ObjectMapper().valueToTree(new HostConfig()).has("Memory"));
        System.out.println("engine " + askAnEngineThatIsNotThere());
        System.out.println("module " + getClass().getModule().getName());
        Platform.exit();
    }

    private static String askAnEngineThatIsNotThere() throws Exception {
        URI nowhere = URI.create("unix:///nowhere/docker.sock");
        var config =
                DefaultDockerClientConfig.createDefaultConfigBuilder()
                        .withDockerHost(nowhere.toString())
                        .build();
        var http = new ZerodepDockerHttpClient.Builder().dockerHost(nowhere).build();
        try (var client = DockerClientImpl.getInstance(config, http)) {
            client.infoCmd().exec();
            return "answered";
        } catch (RuntimeException e) {
            return e.getCause() instanceof SocketException ? "asked" : e.toString();
        }
    }
}
