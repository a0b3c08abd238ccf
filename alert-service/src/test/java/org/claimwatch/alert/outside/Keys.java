package org.claimwatch.alert.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.Role;

/**
 * API keys.
 *
 * @param operator of the owner angers, with the role operator alone
 * @param press of the owner angers
 * @param otherPress of the owner nantes
 * @param otherOperator of the owner nantes
 * @param analyst of the owner cert, operator as well
 */
public record Keys(Path file, String operator, String press, String otherPress, String otherOperator, String analyst) {
    static Keys in(Path path) throws IOException {
        KeyFile file = new KeyFile(path);
        return new Keys(
                path,
                file.add("angers", Set.of(Role.OPERATOR), null),
                file.add("angers", Set.of(Role.PRESS), null),
                file.add("nantes", Set.of(Role.PRESS), null),
                file.add("nantes", Set.of(Role.OPERATOR), null),
                file.add("cert", Set.of(Role.ANALYST, Role.OPERATOR), null));
    }
}
