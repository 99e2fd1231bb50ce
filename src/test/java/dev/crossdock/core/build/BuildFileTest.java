package dev.crossdock.core.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class BuildFileTest {
    @TempDir private Path folder;

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "FROM scratch\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile",
                "Containerfile",
                "dockerfile",
                "api.Dockerfile",
                "api.Containerfile",
                "Dockerfile.arm",
                "Dockerfile-dev"
            })
    void theseNamesAreTaken(String name) throws IOException {
        assertThat(BuildFile.of(file(name))).isEqualTo(folder.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"notes.txt", "dockerfiles", "Dockerfile.dockerignore", "dockerfile_test.go"})
    void theseAreRefusedWithTheirName(String name) throws IOException {
        var path = file(name);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildFile.of(path))
                .withMessageStartingWith(name + " is not a Dockerfile. ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildFile.choices(folder))
                .withMessageContaining("has no Dockerfile in it");
    }

    @Test
    void aFolderMeansTheFileOfTheUsualNameAndOffersTheOthers() throws IOException {
        var worker = file("worker.Dockerfile");
        var api = file("api.Dockerfile");
        var usual = file("Dockerfile");
        assertThat(BuildFile.of(folder)).isEqualTo(usual);
        assertThat(BuildFile.choices(folder)).containsExactly(usual, api, worker);
    }

    @Test
    void aFolderWithOneOtherNameMeansThatOne() throws IOException {
        var api = file("api.Dockerfile");
        assertThat(BuildFile.of(folder)).isEqualTo(api);
    }

    @Test
    void ofSeveralOtherNamesOneIsToBeChosen() throws IOException {
        var api = file("api.Dockerfile");
        var worker = file("worker.Dockerfile");
        assertThat(BuildFile.choices(folder)).containsExactly(api, worker);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildFile.of(folder))
                .withMessageContaining("api.Dockerfile, worker.Dockerfile");
    }

    @Test
    void whatIsNotThereIsRefusedWithItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BuildFile.of(folder.resolve("Dockerfile")))
                .withMessageStartingWith("There is no Dockerfile. ");
    }
}
