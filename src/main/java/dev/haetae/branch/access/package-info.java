/// Who may do what at the staff's port: logins, roles, and the one table of routes with their rules.
package dev.haetae.branch.access;
