package dev.chaoxin.digest.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fits the weights of terms so that labelled articles score highest for their own subject. */
final class SoftmaxRegression {

  private static final int PASSES = 5;
  private static final double LEARNING_RATE = 1;
  private static final double MAX_WEIGHT = 10;

  /** A difference of this many points makes one subject e times as likely as the other. */
  private static final double TEMPERATURE = 12;

  private final double[][] weights;

  /** The sum of squared gradients per weight (AdaGrad). */
  private final double[][] squaredGradients;

  private final List<Example> examples = new ArrayList<>();

  private static final class Example {
    private final int subject;
    private final int[] terms;
    private final double[] values;

    Example(int subject, int[] terms, double[] forces) {
      this.subject = subject;
      this.terms = terms;
      this.values = forces;
    }
  }

  /** Fits these weights in place, indexed by subject and term. */
  SoftmaxRegression(double[][] weights) {
    this.weights = weights;
    squaredGradients = new double[weights.length][weights[0].length];
  }

  /** Adds an article: its subject, the values of its features, and their term ids. */
  void add(int subject, Map<String, Double> forces, Map<String, Integer> numbers) {
    List<String> counted = forces.keySet().stream().filter(numbers::containsKey).toList();
    examples.add(
        new Example(
            subject,
            counted.stream().mapToInt(numbers::get).toArray(),
            counted.stream().mapToDouble(forces::get).toArray()));
  }

  void train() {
    Random order = new Random(1);
    for (int pass = 0; pass < PASSES; pass++) {
      Collections.shuffle(examples, order);
      examples.forEach(this::update);
    }
  }

  /** One gradient step, shorter where a weight has moved much before (AdaGrad). */
  private void update(Example example) {
    double[] chances = probabilities(example);
    for (int subject = 0; subject < weights.length; subject++) {
      double slope = chances[subject] - (subject == example.subject ? 1 : 0);
      for (int i = 0; i < example.terms.length; i++) {
        int term = example.terms[i];
        double pull = slope * example.values[i];
        squaredGradients[subject][term] += pull * pull;
        double weight =
            weights[subject][term]
                - LEARNING_RATE * pull / Math.sqrt(1 + squaredGradients[subject][term]);
        weights[subject][term] = Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, weight));
      }
    }
  }

  /** The probability of each subject under the current weights. */
  private double[] probabilities(Example example) {
    double[] scores = new double[weights.length];
    for (int subject = 0; subject < weights.length; subject++) {
      for (int i = 0; i < example.terms.length; i++) {
        scores[subject] += example.values[i] * weights[subject][example.terms[i]] / TEMPERATURE;
      }
    }
    double most = Arrays.stream(scores).max().orElse(0);
    double[] likely = Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
    double all = Arrays.stream(likely).sum();
    return Arrays.stream(likely).map(one -> one / all).toArray();
  }
}
