/**
 * The commands of the script, read from the command line and carried out; one class a command.
 */
@NullMarked
package org.claimwatch.standalone.command;

import org.jspecify.annotations.NullMarked;
