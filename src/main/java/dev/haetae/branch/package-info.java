/// The branch server: takes in sealed records from kiosks, keeps them, shows them to staff, asks the ministry.
package dev.haetae.branch;
