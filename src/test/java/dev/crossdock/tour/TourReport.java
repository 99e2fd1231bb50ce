package dev.crossdock.tour;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the tour did and saw: {@code target/tour/report.json}. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TourReport(@Nullable EngineLine engine, List<Step> steps) {

    /** The engine that it ran on. */
    record EngineLine(
            String name, String version, String apiVersion, String host, String platform) {}

    /**
     * @param name what the step shows
     * @param did what was done in the window
     * @param saw what the window answered, or why the step failed
     * @param picture the file beside the report; null where none could be taken
     */
    record Step(String name, String did, String saw, boolean passed, @Nullable String picture) {}

    boolean passed() {
        return !steps.isEmpty() && steps.stream().allMatch(Step::passed);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), this);
    }
}
