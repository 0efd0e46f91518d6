/// Forged specimens, and what a device sees of forged and of honest ones: what the checks of authenticity are measured on.
package dev.haetae.demo.forgery;
