/// Typed configuration, validated whole at start; the only reader of kiosk-config/. Nothing has a default.
package dev.haetae.config;
