/// The staff's side of the branch server: login, list of records, case page.
package dev.haetae.branch.review;
