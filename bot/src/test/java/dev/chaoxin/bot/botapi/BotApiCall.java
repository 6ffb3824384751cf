package dev.chaoxin.bot.botapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call of the bot that reached its method.
 *
 * @param method as the Bot API writes it
 * @param parameters as they came, each of its type
 * @param status of the answer, also when the answer was lost
 */
public record BotApiCall(String method, JsonNode parameters, int status) {}
