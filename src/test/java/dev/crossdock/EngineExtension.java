package dev.crossdock;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.util.Optional;

/**
 * Hands tests their engine, skips them where there is none, and cleans up after the last. Several
 * processes run tests, each on a lab of its own, or all on the engine that was found.
 */
final class EngineExtension
        implements ExecutionCondition,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {
    private static final Optional<TestEngine> ENGINE = TestEngine.find();
    private static final Namespace MINE = Namespace.create(EngineExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (ENGINE.isEmpty()) {
            return disabled("no engine: run src/lab/for-tests up");
        }
        return wish(context).map(wish -> wish.lab() || wish.olderStore()).orElse(false)
                        && !ENGINE.get().isLab()
                ? disabled("needs the lab's fixture images and emulators")
                : enabled("an engine answers");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        AutoCloseable sweeper = ENGINE.orElseThrow()::removeLeftovers;
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(TestEngine.class, key -> sweeper);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        boolean alone =
                context.getRequiredTestMethod().isAnnotationPresent(Alone.class)
                        || !ENGINE.orElseThrow().isLab();
        context.getStore(MINE).put(EngineTurn.class, EngineTurn.take(alone));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        context.getStore(MINE).remove(EngineTurn.class, EngineTurn.class).close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestEngine.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return olderStore(context) ? older(context) : ENGINE.orElseThrow();
    }

    /** Of the class, or of one around it. */
    private static Optional<EngineTest> wish(ExtensionContext context) {
        var wish = context.getTestClass().map(type -> type.getAnnotation(EngineTest.class));
        return wish.isPresent() ? wish : context.getParent().flatMap(EngineExtension::wish);
    }

    private static boolean olderStore(ExtensionContext context) {
        return wish(context).map(EngineTest::olderStore).orElse(false);
    }

    private static TestEngine older(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(
                        OwnLab.class,
                        key -> OwnLab.start("older", "--store", "graphdriver"),
                        OwnLab.class)
                .engine();
    }
}
