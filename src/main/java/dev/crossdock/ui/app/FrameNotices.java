package dev.crossdock.ui.app;

import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.FirstTime;
import dev.crossdock.ui.fx.Navigator;
import dev.crossdock.ui.fx.Notice;
import dev.crossdock.ui.fx.Shown;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What is said above every page; made when there is first something to say. */
final class FrameNotices extends VBox {
    private final FrameViewModel viewModel;
    private final Navigator navigator;

    /** Held here, as nobody else may hold it. */
    private final BooleanBinding settingsTrouble;

    FrameNotices(FrameViewModel viewModel, Navigator navigator) {
        this.viewModel = viewModel;
        this.navigator = navigator;
        settingsTrouble = viewModel.settingsTroubleProperty().isNotEmpty();
        FirstTime.of(settingsTrouble, this::addSettingsTrouble);
        FirstTime.of(viewModel.engineLostProperty(), this::addEngineLost);
    }

    private void addSettingsTrouble() {
        var notice = new Notice();
        notice.setTitle(Words.get("settings.trouble.title"));
        notice.textProperty().bind(viewModel.settingsTroubleProperty());
        var dismiss = new Button(Words.get("settings.trouble.good"));
        dismiss.setOnAction(e -> viewModel.settingsTroubleProperty().set(""));
        notice.getButtons().setAll(dismiss);
        var place = place(notice);
        Shown.of(place, settingsTrouble);
        getChildren().addFirst(place);
    }

    private void addEngineLost() {
        var notice = new Notice();
        notice.setTitle(Words.get("frame.lost.title"));
        notice.textProperty().bind(viewModel.lostTextProperty());
        notice.technicalProperty().bind(viewModel.lostTechnicalProperty());
        var choose = new Button(Words.get("frame.lost.choose"));
        choose.setOnAction(e -> navigator.open(Navigator.ENGINE));
        notice.getButtons().setAll(choose);
        var place = place(notice);
        Shown.of(place, viewModel.engineLostProperty());
        getChildren().addLast(place);
    }

    private static VBox place(Notice notice) {
        var place = new VBox(notice);
        place.getStyleClass().add("lost-notice");
        return place;
    }
}
