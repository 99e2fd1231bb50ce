/** Crossdock: run any image on your Mac, know why it stopped, build it for every architecture. */
module dev.crossdock {
    requires atlantafx.base;
    requires com.fasterxml.jackson.databind;
    requires com.github.dockerjava.api;
    requires com.github.dockerjava.core;
    requires com.github.dockerjava.transport;
    requires com.github.dockerjava.transport.zerodep;
    requires com.techsenger.jeditermfx.core;
    requires com.techsenger.jeditermfx.ui;
    requires info.picocli;
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires javafx.controls;
    requires javafx.fxml;
    requires jdk.net;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;
    requires static org.jspecify;

    // What docker-java uses: it is an automatic module and cannot say so itself.
    requires com.google.common;
    requires java.naming;
    requires jdk.unsupported;
    requires org.apache.commons.compress;
    requires org.apache.commons.io;
    requires org.apache.commons.lang3;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;

    // The launcher and JavaFX start these by name.
    exports dev.crossdock to
            javafx.graphics;
    exports dev.crossdock.ui.app to
            javafx.graphics;

    // The JDK's logging asks it for what is to be done.
    exports dev.crossdock.core.journal to
            java.logging;

    // picocli fills commands, Jackson reads their answers, FXML fills controllers.
    opens dev.crossdock.cli to
            com.fasterxml.jackson.databind,
            info.picocli;
    opens dev.crossdock.ui.app to
            javafx.fxml;
    opens dev.crossdock.ui.builds to
            javafx.fxml;
    opens dev.crossdock.ui.console to
            javafx.fxml;
    opens dev.crossdock.ui.containers to
            javafx.fxml;
    opens dev.crossdock.ui.diagnosis to
            javafx.fxml;
    opens dev.crossdock.ui.matrix to
            javafx.fxml;
    opens dev.crossdock.ui.terminal to
            javafx.fxml;
    opens dev.crossdock.ui.engine to
            javafx.fxml;
    opens dev.crossdock.ui.fx to
            javafx.fxml;
    opens dev.crossdock.ui.run to
            javafx.fxml;
    opens dev.crossdock.ui.images to
            javafx.fxml;
    opens dev.crossdock.ui.settings to
            javafx.fxml;
}
