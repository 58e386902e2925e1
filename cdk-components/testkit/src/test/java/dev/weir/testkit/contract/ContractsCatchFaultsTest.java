package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule of each contract passes a sound component, and refuses one that breaks it: the fault bears the name of the rule. */
class ContractsCatchFaultsTest {

    private static final String NO_FAULT = "none";
    private static final List<Function<String, ComponentContract<?>>> SAMPLES = List.of(
            RecordTransformationFaults::new,
            DecoderFaults::new,
            PaginationStrategyFaults::new,
            AuthenticatorFaults::new,
            RecordExtractorFaults::new,
            RecordFilterFaults::new,
            SchemaNormalizationFaults::new,
            ErrorHandlerFaults::new,
            BackoffStrategyFaults::new,
            SchemaLoaderFaults::new,
            RequesterFaults::new,
            RetrieverFaults::new,
            StateMigrationFaults::new,
            ConfigTransformationFaults::new,
            ValidationStrategyFaults::new,
            ConfigValidatorFaults::new,
            PartitionRouterFaults::new,
            IncrementalSyncFaults::new);

    @TestFactory
    Stream<DynamicTest> passesWhatIsSound() {
        return SAMPLES.stream()
                .flatMap(sample -> rules(sample.apply(NO_FAULT).getClass())
                        .map(rule -> DynamicTest.dynamicTest(name(sample, rule), () -> {
                            Throwable failure = failure(rule, sample.apply(NO_FAULT));
                            if (failure != null) {
                                fail("a sound component is refused", failure);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> catchesEachFaultOfAKind() {
        return SAMPLES.stream()
                .flatMap(sample -> rules(sample.apply(NO_FAULT).getClass())
                        .filter(rule -> rule.getDeclaringClass() != ComponentContract.class)
                        .map(rule -> DynamicTest.dynamicTest(name(sample, rule), () -> isCaught(rule, sample))));
    }

    @TestFactory
    Stream<DynamicTest> catchesEachFaultOfAllKinds() {
        return rules(ComponentContract.class)
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getName(), () -> isCaught(rule, ContractsCatchFaultsTest::any)));
    }

    private static ComponentContract<?> any(String fault) {
        return fault.equals("hasAPlaceForNoOtherParameter")
                ? new UnknownParameterFaults()
                : new RecordTransformationFaults(fault);
    }

    private static void isCaught(Method rule, Function<String, ComponentContract<?>> sample) {
        assertThat(failure(rule, sample.apply(rule.getName())))
                .as("the failure of " + rule.getName())
                .isNotNull()
                .isNotInstanceOf(org.opentest4j.TestAbortedException.class);
    }

    private static Stream<Method> rules(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null && each != Object.class, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    private static String name(Function<String, ComponentContract<?>> sample, Method rule) {
        return sample.apply(NO_FAULT).getClass().getSimpleName() + ": " + rule.getName();
    }

    private static @Nullable Throwable failure(Method rule, ComponentContract<?> contract) {
        try {
            rule.setAccessible(true);
            rule.invoke(contract);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
