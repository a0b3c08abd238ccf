package org.claimwatch.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What Kubernetes' own models say of an object. Stricter than an API server, which drops a field that it does not know with
 * a warning, so that a misspelt one is never missed.
 */
final class Schema {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    /** Those of operators, which have no model here. */
    private static final Set<String> CUSTOM = Set.of("postgresql.cnpg.io/v1", "elasticsearch.k8s.elastic.co/v1");

    private Schema() {}

    static List<String> problems(Manifest manifest) {
        String apiVersion = manifest.json().path("apiVersion").asText();
        if (CUSTOM.contains(apiVersion)) {
            return List.of();
        }
        return model(apiVersion, manifest.kind())
                .map(model -> check(manifest.json(), model, manifest.id()).toList())
                .orElseGet(() -> List.of(manifest.id() + ": Kubernetes has no " + apiVersion + " " + manifest.kind()));
    }

    private static Optional<Class<?>> model(String apiVersion, String kind) {
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        String name = version.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + version.substring(1) + kind;
        try {
            return Optional.of(Class.forName(MODELS + name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> check(JsonNode value, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return Map.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? checkMap(value, arguments[1], path)
                    : checkList(value, arguments[0], path);
        }
        Class<?> plain = (Class<?>) type;
        return plain.getName().startsWith(MODELS) ? checkObject(value, plain, path) : checkPlain(value, plain, path);
    }

    private static Stream<String> checkMap(JsonNode value, Type type, String path) {
        return value.isObject()
                ? value.properties().stream()
                        .flatMap(entry -> check(entry.getValue(), type, path + "." + entry.getKey()))
                : Stream.of(path + ": is no map");
    }

    private static Stream<String> checkList(JsonNode value, Type type, String path) {
        return value.isArray()
                ? IntStream.range(0, value.size()).boxed().flatMap(i -> check(value.get(i), type, path + "[" + i + "]"))
                : Stream.of(path + ": is no list");
    }

    private static Stream<String> checkObject(JsonNode value, Class<?> model, String path) {
        if (!value.isObject()) {
            return Stream.of(path + ": is no " + model.getSimpleName());
        }
        Map<String, Type> fields = fields(model);
        Stream<String> known = value.properties().stream()
                .flatMap(entry -> fields.containsKey(entry.getKey())
                        ? check(entry.getValue(), fields.get(entry.getKey()), path + "." + entry.getKey())
                        : Stream.of(path + "." + entry.getKey() + ": " + model.getSimpleName() + " has no such field"));
        Stream<String> missing = required(model).stream()
                .filter(field -> !value.has(field))
                .map(field -> path + "." + field + ": is required and missing");
        return Stream.concat(known, missing);
    }

    private static Map<String, Type> fields(Class<?> model) {
        return Arrays.stream(model.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .collect(Collectors.toMap(
                        field -> field.getAnnotation(SerializedName.class).value(), Field::getGenericType));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> required(Class<?> model) {
        try {
            return (Set<String>) model.getField("openapiRequiredFields").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("another generator made this model: " + model, e);
        }
    }

    private static Stream<String> checkPlain(JsonNode value, Class<?> type, String path) {
        Function<JsonNode, Boolean> fits =
                switch (type.getSimpleName()) {
                    case "String" -> JsonNode::isTextual;
                    case "Boolean" -> JsonNode::isBoolean;
                    case "Integer", "Long" -> JsonNode::isIntegralNumber;
                    case "Double" -> JsonNode::isNumber;
                    case "IntOrString" -> node -> node.isIntegralNumber() || node.isTextual();
                    case "Quantity" -> node -> node.asText().matches("\\d+(\\.\\d+)?(m|k|[KMGT]i?)?");
                    case "byte[]" -> JsonNode::isTextual;
                    default -> JsonNode::isValueNode;
                };
        return fits.apply(value) ? Stream.empty() : Stream.of(path + ": " + value + " is no " + type.getSimpleName());
    }
}
