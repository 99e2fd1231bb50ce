package dev.crossdock.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;

/** Images in the store. */
public abstract class ImagesContract extends EngineContract {
    private static final Platform NOWHERE = Platform.parse("linux/mips64le");

    protected ImagesContract(EngineUnderTest it) {
        super(it);
    }

    @Test
    void aPulledImageStandsInTheListWithItsPlatform() {
        var listed = listed(it.image());
        assertThat(listed.id()).startsWith("sha256:");
        assertThat(listed.bytes()).isPositive();
        assertThat(listed.created()).isBefore(Instant.now());
        assertThat(listed.variants().stream().map(LocalVariant::platform)).contains(own());
        assertThat(listed.variants()).allSatisfy(v -> assertThat(v.digest()).startsWith("sha256:"));
    }

    @Test
    void aSecondPlatformIsHereBesideTheFirstOrInItsPlace() {
        engine.images().pull(it.image(), it.foreign(), progress -> {});
        var local = engine.images().localPlatforms(it.image());
        assertThat(local).contains(it.foreign());
        assertThat(local.contains(own())).isEqualTo(keepsSeveralPlatforms());
        assertThat(listed(it.image()).variants().stream().map(LocalVariant::platform))
                .containsExactlyInAnyOrderElementsOf(local);
    }

    @Test
    void lookingForPlatformsLeavesNothingBehind() throws Exception {
        var before = it.leftovers("container", "");
        engine.images().localPlatforms(it.image());
        engine.images().list();
        assertThat(it.leftovers("container", "")).isEqualTo(before);
    }

    @Test
    void whatIsNotHereHasNoPlatforms() {
        assertThat(engine.images().localPlatforms("crossdock/no-such:1")).isEmpty();
    }

    @Test
    void anImageTellsWhatItDeclares() {
        var details = engine.images().inspect(it.image(), null);
        assertThat(details.command()).containsExactly("sh");
        assertThat(details.environment()).containsKey("PATH");
        assertThat(details.platform()).isEqualTo(own());
        assertThat(details.reference()).isEqualTo(it.image());
        assertThat(engine.images().inspect(it.image(), own()).platform()).isEqualTo(own());
    }

    @Test
    void aPlatformThatIsNotHereCannotBeInspected() {
        assertThat(failureOf(() -> engine.images().inspect(it.image(), NOWHERE)))
                .isInstanceOf(EngineFailure.NoSuchImage.class);
    }

    @Test
    void pullingTellsItsProgress() {
        var told = new ArrayList<PullProgress>();
        engine.images().pull(it.image(), null, told::add);
        assertThat(told).isNotEmpty().allSatisfy(line -> assertThat(line.status()).isNotBlank());
    }

    @Test
    void aPlatformThatIsNotPublishedCannotBePulled() {
        assertThat(failureOf(() -> engine.images().pull(it.image(), NOWHERE, progress -> {})))
                .isInstanceOfSatisfying(
                        EngineFailure.PlatformNotPublished.class,
                        failure -> assertThat(failure.platform()).isEqualTo("linux/mips64le"));
    }

    @Test
    void anotherNameIsGivenAndTakenAway() {
        var name = "crossdock/contract:" + System.nanoTime();
        engine.images().tag(it.image(), name);
        assertThat(listed(name).id()).isEqualTo(listed(it.image()).id());
        engine.images().remove(name, false);
        assertThat(engine.images().list()).noneMatch(image -> name.equals(image.reference()));
        assertThat(listed(it.image())).isNotNull();
    }

    @Test
    void anImageInUseIsRemovedOnlyByForce() {
        var name = "crossdock/contract:" + System.nanoTime();
        engine.images().tag(it.image(), name);
        create(spec("true").image(name));
        engine.images().remove(name, true);
        assertThat(engine.images().localPlatforms(name)).isEmpty();
    }

    @Test
    void whatIsPushedCanBePulled() throws Exception {
        var registry = it.registry();
        assumeThat(registry).as("a registry to push to").isPresent();
        var name = registry.get() + "/contract/pushed:" + System.nanoTime();
        it.makeImage(name);
        var told = new ArrayList<PullProgress>();
        engine.images().push(name, null, told::add);
        assertThat(told)
                .anySatisfy(line -> assertThat(line.layer().isEmpty()).isEqualTo(isPodman()));
        engine.images().remove(name, false);
        assertThat(isListed(name)).isFalse();
        engine.images().pull(name, null, progress -> {});
        assertThat(isListed(name)).isTrue();
        engine.images().remove(name, false);
    }

    @Test
    void onePlatformOfSeveralIsPushedWithoutTheOthers() {
        var registry = it.registry();
        assumeThat(registry).as("a registry to push to").isPresent();
        assumeThat(engine.images().pushesOnePlatform()).as("a push of one platform").isTrue();
        engine.images().pull(it.image(), it.foreign(), progress -> {});
        var name = registry.get() + "/contract/one:" + System.nanoTime();
        engine.images().tag(it.image(), name);
        engine.images().push(name, it.foreign(), progress -> {});
        assertThat(engine.registry().published(name).platforms()).containsExactly(it.foreign());
        engine.images().remove(name, false);
    }

    @Test
    void aPushToARegistryThatIsDownSaysSo() throws Exception {
        var name = "127.0.0.1:1/contract:" + System.nanoTime();
        it.makeImage(name);
        assertThat(failureOf(() -> engine.images().push(name, null, progress -> {})))
                .isInstanceOf(EngineFailure.RegistryUnreachable.class);
        engine.images().remove(name, false);
    }

    @Test
    void whatIsNotHereCannotBePushed() {
        assertThat(failureOf(() -> engine.images().push("127.0.0.1:1/nothing:1", null, p -> {})))
                .isInstanceOf(EngineFailure.NoSuchImage.class);
    }

    @Test
    void pruningTakesWhatHasLostItsNameAndNothingElse() throws Exception {
        var kept = "crossdock/contract:kept" + System.nanoTime();
        var moved = "crossdock/contract:moved" + System.nanoTime();
        it.makeImage(kept);
        it.makeImage(moved);
        var id = listed(moved).id();
        engine.images().tag(kept, moved);
        assertThat(engine.images().list())
                .anySatisfy(
                        image -> {
                            assertThat(image.id()).isEqualTo(id);
                            assertThat(image.reference()).isNull();
                        });
        long before = engine.images().bytesOnDisk();
        assertThat(engine.images().prune()).isPositive();
        assertThat(engine.images().bytesOnDisk()).isPositive().isLessThan(before);
        assertThat(engine.images().list()).noneMatch(image -> image.id().equals(id));
        assertThat(isListed(kept)).isTrue();
        engine.images().remove(moved, false);
        engine.images().remove(kept, false);
    }

    private boolean isListed(String reference) {
        return engine.images().list().stream().anyMatch(i -> reference.equals(i.reference()));
    }

    private ImageSummary listed(String reference) {
        return engine.images().list().stream()
                .filter(image -> reference.equals(image.reference()))
                .findFirst()
                .orElseThrow();
    }
}
