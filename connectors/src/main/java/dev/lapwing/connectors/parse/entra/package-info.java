/** Entra ID (Azure AD): sign-ins and directory audit, in the shapes that Microsoft delivers. */
package dev.lapwing.connectors.parse.entra;
