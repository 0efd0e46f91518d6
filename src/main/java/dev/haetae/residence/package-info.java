/// Stay status and the `ResidenceRegistry` port.
package dev.haetae.residence;
