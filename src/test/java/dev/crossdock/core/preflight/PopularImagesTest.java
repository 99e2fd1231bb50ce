package dev.crossdock.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.preflight.ImageDemands.Variable;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PopularImagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres",
                "postgres:16",
                "docker.io/library/postgres:16-alpine",
                "postgres@sha256:0123456789abcdef0123456789abcdef",
                "postgis/postgis:16-3.4"
            })
    void postgresDemandsAPasswordHoweverItIsNamed(String reference) {
        assertThat(unmet(RunSpec.of(reference))).containsExactly("POSTGRES_PASSWORD");
    }

    @Test
    void anImageOfThatNameElsewhereIsAnother() {
        assertThat(PopularImages.of("127.0.0.1:5000/postgres:16")).isEqualTo(ImageDemands.NONE);
    }

    @Test
    void anyOfTheVariablesThatDoAsWellWillDo() {
        var spec =
                RunSpec.builder("postgres")
                        .environmentEntry("POSTGRES_HOST_AUTH_METHOD", "trust")
                        .build();
        assertThat(unmet(spec)).isEmpty();
    }

    @Test
    void anInheritedVariableIsTakenToBeSet() {
        var spec = RunSpec.builder("postgres").environmentEntry("POSTGRES_PASSWORD", null).build();
        assertThat(unmet(spec)).isEmpty();
    }

    @Test
    void aPlaceholderOrNothingIsNoValue() {
        var spec = RunSpec.builder("postgres");
        spec.environmentEntry("POSTGRES_PASSWORD", "<password>");
        assertThat(unmet(spec.build())).containsExactly("POSTGRES_PASSWORD");
        spec.environmentEntry("POSTGRES_PASSWORD", "");
        assertThat(unmet(spec.build())).containsExactly("POSTGRES_PASSWORD");
    }

    @Test
    void anotherProgramOfTheImageDemandsNothing() {
        var shell = RunSpec.builder("postgres").command(List.of("bash")).build();
        var entrypoint = RunSpec.builder("postgres").entrypoint(List.of("psql")).build();
        assertThat(unmet(shell)).isEmpty();
        assertThat(unmet(entrypoint)).isEmpty();
    }

    @Test
    void theServerWithOptionsStillDemands() {
        var options = RunSpec.builder("postgres").command(List.of("-c", "x=1")).build();
        var named =
                RunSpec.builder("postgres:16").command(List.of("postgres", "-c", "x=1")).build();
        assertThat(unmet(options)).containsExactly("POSTGRES_PASSWORD");
        assertThat(unmet(named)).containsExactly("POSTGRES_PASSWORD");
    }

    @Test
    void anEnvironmentFileMayHoldThem() {
        var spec = RunSpec.builder("postgres").other(List.of("--env-file", ".env")).build();
        assertThat(unmet(spec)).isEmpty();
    }

    private static List<String> unmet(RunSpec spec) {
        return PopularImages.unmet(spec).stream().map(Variable::name).toList();
    }
}
