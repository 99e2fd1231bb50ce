package dev.crossdock.ui.run;

import dev.crossdock.core.text.Words;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A published port: that of this machine, that of the container. */
final class PortRowView extends RowView {

    PortRowView(PortRow row, Runnable remove) {
        var host = number(Words.get("wizard.port.host", Here.name()), Words.get("wizard.port.any"));
        host.textProperty().bindBidirectional(row.hostProperty());
        var container = number(Words.get("wizard.port.inside"), "");
        container.textProperty().bindBidirectional(row.containerProperty());
        var protocol = new ChoiceBox<String>();
        protocol.getItems().setAll("tcp", "udp", "sctp");
        protocol.valueProperty().bindBidirectional(row.protocolProperty());
        protocol.setAccessibleText(Words.get("wizard.port.protocol"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        fill(
                Words.get("wizard.port.one"),
                remove,
                host,
                muted(Words.get("wizard.port.host", Here.name())),
                muted("→"),
                container,
                muted(Words.get("wizard.port.inside")),
                protocol,
                muted(row.ip()),
                space);
        problem(row.problemProperty());
    }

    private static TextField number(String spoken, String prompt) {
        var field = field(spoken, prompt);
        field.getStyleClass().add("port-number");
        return field;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
