/// Which kiosks the branch believes.
package dev.haetae.branch.registry;
