package dev.weir.testkit.contract;

import dev.weir.testkit.scope.Components;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds components without a contract. */
public final class Coverage {

    /** The contract of each kind. */
    private static final List<Class<?>> CONTRACTS = List.of(
            AuthenticatorContract.class,
            BackoffStrategyContract.class,
            ConfigTransformationContract.class,
            ConfigValidatorContract.class,
            DecoderContract.class,
            ErrorHandlerContract.class,
            IncrementalSyncContract.class,
            PaginationStrategyContract.class,
            PartitionRouterContract.class,
            RecordExtractorContract.class,
            RecordFilterContract.class,
            RecordTransformationContract.class,
            RequesterContract.class,
            RetrieverContract.class,
            SchemaLoaderContract.class,
            SchemaNormalizationContract.class,
            StateMigrationContract.class,
            ValidationStrategyContract.class);

    private Coverage() {}

    /** The kinds that have a contract. */
    public static List<Class<?>> kinds() {
        return CONTRACTS.stream().<Class<?>>map(Coverage::kind).toList();
    }

    private static Class<?> kind(Class<?> contract) {
        var base = (java.lang.reflect.ParameterizedType) contract.getGenericSuperclass();
        return (Class<?>) base.getActualTypeArguments()[0];
    }

    /**
     * The components of a package, and of those below it, that no contract is tested on.
     *
     * @param packageName the package
     * @param tests       the test classes: contracts, or classes with contracts nested in them
     * @return the kind and the class of each component
     */
    public static List<String> missing(String packageName, Class<?>... tests) {
        List<String> tested = Stream.of(tests).flatMap(Coverage::tested).toList();
        List<String> missing = new ArrayList<>();
        for (Class<?> kind : kinds()) {
            for (String component : Components.of(kind, packageName)) {
                String both = kind.getSimpleName() + " " + component;
                if (!tested.contains(both)) {
                    missing.add(both);
                }
            }
        }
        return missing;
    }

    private static Stream<String> tested(Class<?> test) {
        if (ComponentContract.class.isAssignableFrom(test)) {
            return Modifier.isAbstract(test.getModifiers()) ? Stream.of() : Stream.of(of(test));
        }
        return Stream.of(test.getDeclaredClasses()).flatMap(Coverage::tested);
    }

    private static String of(Class<?> test) {
        ComponentContract<?> contract = (ComponentContract<?>) made(test);
        return contract.kind().getSimpleName() + " "
                + contract.bound().getClass().getName();
    }

    private static Object made(Class<?> test) {
        boolean inner = test.getDeclaringClass() != null && !Modifier.isStatic(test.getModifiers());
        try {
            Constructor<?> constructor =
                    inner ? test.getDeclaredConstructor(test.getDeclaringClass()) : test.getDeclaredConstructor();
            constructor.setAccessible(true);
            return inner ? constructor.newInstance(made(test.getDeclaringClass())) : constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "Cannot make contract " + test.getName() + ": " + e.getMessage()
                            + " (give it a constructor without parameters)",
                    e);
        }
    }
}
